package org.tsuzuki.voucher.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.Span;
import org.tsuzuki.base.ui.Texts;

/** A small table whose rows become sheets on a narrow screen, each cell under the name of its column. */
final class VoucherPlainTable extends Div {

    private final NativeTable table = new NativeTable();
    private final String[] columns;

    /** @param columns message keys; one that ends with # holds numbers, an empty one has no heading */
    VoucherPlainTable(String... columns) {
        this.columns = columns;
        addClassName("scroll-x");
        table.addClassNames("ledger", "sheet-ledger");
        var head = table.getHead().addRow();
        for (var column : columns) {
            var cell = new NativeTableHeaderCell(name(column));
            cell.getElement().setAttribute("scope", "col");
            mark(cell, column);
            head.add(cell);
        }
        add(table);
    }

    private static String name(String column) {
        return column.isEmpty() ? "" : Texts.t(column.replace("#", ""));
    }

    private static void mark(Component cell, String column) {
        if (column.endsWith("#")) {
            cell.addClassName("num");
        }
    }

    VoucherPlainTable row(Component... cells) {
        var row = table.getBody().addRow();
        for (var i = 0; i < columns.length; i++) {
            var cell = new NativeTableCell(cells[i]);
            cell.getElement().setAttribute("data-column", name(columns[i]));
            mark(cell, columns[i]);
            row.add(cell);
        }
        return this;
    }

    static Span text(String text) {
        return new Span(text);
    }
}
