package org.tsuzuki.receipt.ui;

import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.signals.Signal;
import org.tsuzuki.base.ui.Dates;
import org.tsuzuki.base.ui.Texts;
import org.tsuzuki.base.ui.WindowWidth;
import org.tsuzuki.receipt.register.RegisteredReceipt;

/** The list of receipts; on a narrow screen each of them is one small sheet. */
final class ReceiptGrid extends Grid<RegisteredReceipt> {

    private final Column<RegisteredReceipt> sheet;

    ReceiptGrid() {
        sheet = addComponentColumn(ReceiptGrid::sheet).setHeader(Texts.t("books.find"));
        fixed(addColumn(row -> Dates.time(row.issuedAt())), "books.issued", "10.6rem");
        fixed(addComponentColumn(ReceiptGrid::link), "export.column.receipt", "10rem");
        addColumn(RegisteredReceipt::customer)
                .setHeader(Texts.t("export.filter.customer"))
                .setFlexGrow(2)
                .setTooltipGenerator(RegisteredReceipt::customer);
        addColumn(RegisteredReceipt::branch)
                .setHeader(Texts.t("books.branch"))
                .setFlexGrow(1)
                .setTooltipGenerator(RegisteredReceipt::branch);
        fixed(addColumn(row -> row.total().toString()), "books.total", "8rem").setTextAlign(ColumnTextAlign.END);
        addThemeVariants(GridVariant.NO_BORDER, GridVariant.WRAP_CELL_CONTENT);
        addClassName("transaction-grid");
        getElement().setAttribute("aria-label", Texts.t("books.find"));
        Signal.effect(this, () -> fit(WindowWidth.now()));
    }

    private static Column<RegisteredReceipt> fixed(Column<RegisteredReceipt> column, String header, String width) {
        return column.setHeader(Texts.t(header)).setWidth(width).setFlexGrow(0);
    }

    private static Anchor link(RegisteredReceipt row) {
        var number = row.number().value();
        var link = new Anchor("/receipts/" + number, number);
        link.getElement().setAttribute("router-link", true);
        return link;
    }

    private static Div sheet(RegisteredReceipt row) {
        var who = new Span(row.customer());
        who.addClassName("who");
        var when = new Span(Dates.time(row.issuedAt()) + " · " + row.branch());
        when.addClassName("muted");
        var sheet = new Div(new Div(who, new Span(row.total().toString())), when, new Div(link(row)));
        sheet.addClassName("row-sheet");
        return sheet;
    }

    private void fit(int width) {
        var narrow = WindowWidth.isNarrow(width);
        getColumns().forEach(column -> column.setVisible(narrow == (column == sheet)));
    }
}
