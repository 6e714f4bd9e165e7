package org.tsuzuki.renewal.transactions.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridSortOrder;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.provider.SortDirection;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.ValueProvider;
import com.vaadin.flow.signals.Signal;
import java.util.List;
import org.springframework.data.domain.Sort;
import org.tsuzuki.base.ui.Dates;
import org.tsuzuki.base.ui.Texts;
import org.tsuzuki.base.ui.WindowWidth;
import org.tsuzuki.renewal.transactions.Transaction;
import org.tsuzuki.renewal.transactions.TransactionOrder;
import org.tsuzuki.renewal.ui.TransactionCells;

/** The list of renewals; on a narrow screen each of them is one small sheet. */
final class TransactionGrid extends Grid<Transaction> {

    private final SerializableConsumer<TransactionOrder> sorted;
    private final Column<Transaction> sheet;
    private final List<Column<Transaction>> whenRoomy;

    TransactionGrid(SerializableConsumer<TransactionOrder> sorted) {
        this.sorted = sorted;
        sheet = addComponentColumn(TransactionGrid::sheet).setHeader(Texts.t("transactions.title"));
        fixed(addColumn(row -> Dates.time(row.renewal().recordedAt())), "transactions.time", "10.6rem")
                .setKey(TransactionOrder.TIME)
                .setSortProperty(TransactionOrder.TIME);
        text("transactions.customer", row -> row.renewal().details().customerName())
                .setFlexGrow(3);
        var card = fixed(addColumn(row -> row.renewal().details().cardNumber()), "transactions.cardNumber", "8.8rem");
        text("transactions.what", row -> Texts.of(row.renewal().details().plan()));
        var channel = text(
                "transactions.channel", row -> Texts.of(row.renewal().details().channel()));
        var clerk = text("transactions.clerk", Transaction::clerk);
        whenRoomy = List.of(card, channel, clerk);
        fixed(addComponentColumn(row -> TransactionCells.paid(row.renewal())), "transactions.paid", "5.6rem")
                .setTextAlign(ColumnTextAlign.END)
                .setKey(TransactionOrder.TOTAL)
                .setSortProperty(TransactionOrder.TOTAL);
        fixed(addComponentColumn(row -> TransactionCells.result(row.renewal())), "transactions.result", "9.8rem");
        fixed(addComponentColumn(row -> TransactionCells.receipt(row.renewal())), "transactions.receipt", "8.8rem");
        addThemeVariants(GridVariant.NO_BORDER, GridVariant.WRAP_CELL_CONTENT);
        addClassName("transaction-grid");
        getElement().setAttribute("aria-label", Texts.t("transactions.title"));
        addSortListener(change -> sort());
        addItemClickListener(click ->
                UI.getCurrent().navigate(TransactionCells.path(click.getItem().renewal())));
        Signal.effect(this, () -> fit(WindowWidth.now()));
    }

    /** Shares the room with the others; what does not fit is told when pointed at. */
    private Column<Transaction> text(String header, ValueProvider<Transaction, String> text) {
        return addColumn(text)
                .setHeader(Texts.t(header))
                .setWidth("6rem")
                .setFlexGrow(1)
                .setTooltipGenerator(text::apply);
    }

    private static Column<Transaction> fixed(Column<Transaction> column, String header, String width) {
        return column.setHeader(Texts.t(header)).setWidth(width).setFlexGrow(0);
    }

    private static Div sheet(Transaction row) {
        var renewal = row.renewal();
        var who = new Span(renewal.details().customerName());
        who.addClassName("who");
        var what = new Span(Texts.of(renewal.details().plan()) + " · "
                + Texts.of(renewal.details().channel()));
        what.addClassName("muted");
        var when = new Span(
                Dates.time(renewal.recordedAt()) + " · " + renewal.details().cardNumber());
        when.addClassName("muted");
        var sheet = new Div(
                new Div(who, TransactionCells.paid(renewal)),
                when,
                what,
                new Div(TransactionCells.result(renewal), TransactionCells.receipt(renewal)));
        sheet.addClassName("row-sheet");
        return sheet;
    }

    private void fit(int width) {
        var narrow = WindowWidth.isNarrow(width);
        getColumns().forEach(column -> column.setVisible(narrow == (column == sheet)));
        if (!narrow) {
            whenRoomy.forEach(column -> column.setVisible(!WindowWidth.isTight(width)));
        }
    }

    void show(TransactionOrder order) {
        var column = getColumnByKey(order.column());
        var direction = order.descends() ? SortDirection.DESCENDING : SortDirection.ASCENDING;
        sort(List.of(new GridSortOrder<>(column, direction)));
    }

    private void sort() {
        var order = getSortOrder().stream()
                .findFirst()
                .map(chosen -> TransactionOrder.of(
                        chosen.getSorted().getKey(),
                        chosen.getDirection() == SortDirection.DESCENDING ? Sort.Direction.DESC : Sort.Direction.ASC));
        sorted.accept(order.orElse(TransactionOrder.LATEST_FIRST));
    }
}
