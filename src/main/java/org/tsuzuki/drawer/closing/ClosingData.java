package org.tsuzuki.drawer.closing;

import java.io.IOException;
import java.sql.ResultSet;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.stereotype.Component;
import org.tsuzuki.export.data.Column;
import org.tsuzuki.export.data.Conditions;
import org.tsuzuki.export.data.CursorReader;
import org.tsuzuki.export.data.DataFilter;
import org.tsuzuki.export.data.DataSet;
import org.tsuzuki.export.data.Reach;
import org.tsuzuki.export.data.RowReceiver;

/** Every drawer that was closed: what should have been in it, and what was. */
@Component
class ClosingData implements DataSet<ResultSet> {

    private static final String TABLES =
            "z_report z join drawer d on d.id = z.drawer_id join branch b on b.id = z.branch_id";
    private static final String CLOSINGS = """
            select z.number, z.day_of, b.name, d.staff_name, d.opened_at, z.closed_at, d.opening_float, z.expected,
                z.counted, d.handed_from
            from\s""" + TABLES;

    private final CursorReader cursor;

    ClosingData(CursorReader cursor) {
        this.cursor = cursor;
    }

    @Override
    public String word() {
        return "drawers";
    }

    @Override
    public int order() {
        return 40;
    }

    @Override
    public Reach reach() {
        return Reach.DRAWERS;
    }

    @Override
    public List<Column<ResultSet>> columns() {
        return List.of(
                Column.text("zReport", row -> row.getString(1)),
                Column.day("day", row -> row.getObject(2, LocalDate.class)),
                Column.text("branch", row -> row.getString(3)),
                Column.text("clerk", row -> row.getString(4)),
                Column.time(
                        "opened", row -> row.getObject(5, OffsetDateTime.class).toInstant()),
                Column.time(
                        "closed", row -> row.getObject(6, OffsetDateTime.class).toInstant()),
                Column.yen("float", row -> row.getLong(7)),
                Column.yen("expected", row -> row.getLong(8)),
                Column.yen("counted", row -> row.getLong(9)),
                Column.yen("difference", row -> row.getLong(9) - row.getLong(8)),
                Column.text("takenOverFrom", row -> row.getString(10)));
    }

    @Override
    public long count(DataFilter filter) {
        return cursor.count(TABLES, within(filter));
    }

    @Override
    public void read(DataFilter filter, RowReceiver<ResultSet> receiver) throws IOException {
        var narrowed = within(filter);
        cursor.read(CLOSINGS + narrowed.where() + " order by z.closed_at, z.number", narrowed, receiver);
    }

    private static Conditions within(DataFilter filter) {
        return new Conditions().inDays("z.day_of", filter).equal("z.branch_id", filter.branch());
    }
}
