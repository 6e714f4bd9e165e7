package org.tsuzuki.drawer.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import java.util.List;
import org.tsuzuki.base.ui.Texts;

/** A plain table of lines. */
final class PlainTable extends Div {

    private final NativeTable table = new NativeTable();
    private final List<Column> columns;

    PlainTable(String caption, Column... columns) {
        this.columns = List.of(columns);
        table.addClassName("ledger");
        table.getElement().setAttribute("aria-label", caption);
        var head = table.getHead().addRow();
        for (var column : columns) {
            var cell = new NativeTableHeaderCell(Texts.t(column.key()));
            cell.getElement().setAttribute("scope", "col");
            cell.addClassNames(column.classes());
            head.add(cell);
        }
        addClassName("scroll-x");
        add(table);
    }

    void row(Component... cells) {
        var row = table.getBody().addRow();
        for (var i = 0; i < cells.length; i++) {
            var cell = new NativeTableCell(cells[i]);
            cell.addClassNames(columns.get(i).classes());
            row.add(cell);
        }
    }

    /** A column by the key of its heading. */
    record Column(String key, String... classes) {}
}
