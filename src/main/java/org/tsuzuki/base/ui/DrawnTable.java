package org.tsuzuki.base.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/**
 * A table that is only read: the browser draws it from data, so that a page of hundreds of cells is one component here.
 */
@Tag("drawn-table")
@JsModule("./drawn-table.ts")
public final class DrawnTable extends Component {

    private final String caption;
    private final List<Column> columns;

    public DrawnTable(String caption, Column... columns) {
        this.caption = caption;
        this.columns = List.of(columns);
    }

    public void show(List<Row> rows) {
        getElement().setPropertyBean("content", new Content(caption, columns, rows));
    }

    /** @param first the heading of the first column, where it depends on the rows */
    public void show(String first, List<Row> rows) {
        var headed = new ArrayList<>(columns);
        headed.set(0, columns.getFirst().headed(first));
        getElement().setPropertyBean("content", new Content(caption, headed, rows));
    }

    private record Content(String caption, List<Column> columns, List<Row> rows) implements Serializable {}

    /** @param look a class of the style sheet for its cells */
    public record Column(String label, String look) implements Serializable {

        public static Column text(String label) {
            return new Column(label, "");
        }

        public static Column number(String label) {
            return new Column(label, "num");
        }

        /** Days stay on one line. */
        public static Column day(String label) {
            return whole(label);
        }

        /** Numbers of receipts and short words stay on one line. */
        public static Column whole(String label) {
            return new Column(label, "nowrap");
        }

        Column headed(String other) {
            return new Column(other, look);
        }
    }

    /** @param href where its text leads; empty for nowhere */
    public record Cell(String text, String note, String href) implements Serializable {

        public static final Cell EMPTY = of("");

        public static Cell of(String text) {
            return new Cell(text, "", "");
        }

        public Cell noting(String added) {
            return new Cell(text, added, href);
        }

        public Cell leadingTo(String address) {
            return new Cell(text, note, address);
        }
    }

    /**
     * @param kind how it looks: a class of the style sheet
     * @param opens the group of rows that its first cell opens and closes; empty for none
     * @param under the group that it belongs to; such rows are closed at first
     */
    public record Row(String kind, String opens, String under, List<Cell> cells) implements Serializable {

        public Row {
            cells = List.copyOf(cells);
        }

        public static Row of(Cell... cells) {
            return new Row("", "", "", List.of(cells));
        }

        /** A heading over the rows that follow. */
        public static Row group(String text) {
            return new Row("group", "", "", List.of(Cell.of(text)));
        }

        public Row looking(String wanted) {
            return new Row(wanted, opens, under, cells);
        }

        public Row opening(String group) {
            return new Row(kind, group, under, cells);
        }

        public Row within(String group) {
            return new Row("inner", opens, group, cells);
        }
    }
}
