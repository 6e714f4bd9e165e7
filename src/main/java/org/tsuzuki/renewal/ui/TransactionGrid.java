package org.tsuzuki.renewal.ui;

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
import org.tsuzuki.renewal.Transaction;
import org.tsuzuki.renewal.TransactionOrder;

/** The list of renewals; on a narrow screen each of them is one small sheet. */
final class TransactionGrid extends Grid<Transaction> {

    private static final int NARROW = 800;

    private final SerializableConsumer<TransactionOrder> sorted;
    private final Column<Transaction> sheet;

    TransactionGrid(SerializableConsumer<TransactionOrder> sorted) {
        this.sorted = sorted;
        sheet = addComponentColumn(TransactionGrid::sheet).setHeader(Texts.t("transactions.title"));
        column("transactions.time", row -> Dates.time(row.renewal().recordedAt()))
                .setKey(TransactionOrder.TIME)
                .setSortProperty(TransactionOrder.TIME);
        column("transactions.customer", row -> row.renewal().customerName());
        column("transactions.cardNumber", row -> row.renewal().cardNumber());
        column("transactions.what", row -> Texts.of(row.renewal().plan()));
        column("transactions.channel", row -> Texts.of(row.renewal().channel()));
        column("transactions.clerk", Transaction::clerk);
        addComponentColumn(row -> TransactionCells.paid(row.renewal()))
                .setHeader(Texts.t("transactions.paid"))
                .setTextAlign(ColumnTextAlign.END)
                .setAutoWidth(true)
                .setKey(TransactionOrder.TOTAL)
                .setSortProperty(TransactionOrder.TOTAL);
        addComponentColumn(row -> TransactionCells.result(row.renewal()))
                .setHeader(Texts.t("transactions.result"))
                .setAutoWidth(true);
        addComponentColumn(row -> TransactionCells.receipt(row.renewal()))
                .setHeader(Texts.t("transactions.receipt"))
                .setAutoWidth(true);
        addThemeVariants(GridVariant.NO_BORDER);
        addClassName("transaction-grid");
        getElement().setAttribute("aria-label", Texts.t("transactions.title"));
        addSortListener(change -> sort());
        addItemClickListener(click -> UI.getCurrent()
                .navigate(TransactionCells.receiptPath(click.getItem().renewal())));
        Signal.effect(
                this,
                () -> fit(UI.getCurrent().getPage().windowSizeSignal().get().width()));
    }

    private Column<Transaction> column(String header, ValueProvider<Transaction, String> text) {
        return addColumn(text).setHeader(Texts.t(header)).setAutoWidth(true).setTooltipGenerator(text::apply);
    }

    private static Div sheet(Transaction row) {
        var renewal = row.renewal();
        var who = new Span(renewal.customerName());
        who.addClassName("who");
        var what = new Span(Texts.of(renewal.plan()) + " · " + Texts.of(renewal.channel()));
        what.addClassName("muted");
        var when = new Span(Dates.time(renewal.recordedAt()) + " · " + renewal.cardNumber());
        when.addClassName("muted");
        var sheet = new Div(
                new Div(who, TransactionCells.paid(renewal)),
                when,
                what,
                new Div(TransactionCells.result(renewal), TransactionCells.receipt(renewal)));
        sheet.addClassName("transaction-sheet");
        return sheet;
    }

    /** A width of 0 means that the browser has not told it yet. */
    private void fit(int width) {
        var narrow = width > 0 && width < NARROW;
        getColumns().forEach(column -> column.setVisible(narrow == (column == sheet)));
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
