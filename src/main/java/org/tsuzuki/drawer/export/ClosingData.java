package org.tsuzuki.drawer.export;

import java.sql.ResultSet;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.stereotype.Component;
import org.tsuzuki.export.data.Column;
import org.tsuzuki.export.data.Conditions;
import org.tsuzuki.export.data.CursorData;
import org.tsuzuki.export.data.CursorReader;
import org.tsuzuki.export.data.DataFilter;
import org.tsuzuki.export.data.Reach;

/** Every drawer that was closed: what should have been in it, and what was. */
@Component
class ClosingData extends CursorData {

    ClosingData(CursorReader cursor) {
        super(cursor);
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
    protected String fields() {
        return """
                z.number, z.day_of, b.name, d.staff_name, d.opened_at, z.closed_at, d.opening_float, z.expected,
                z.counted, d.handed_from""";
    }

    @Override
    protected String tables() {
        return "z_report z join drawer d on d.id = z.drawer_id join branch b on b.id = z.branch_id";
    }

    @Override
    protected String ordered() {
        return "z.closed_at, z.number";
    }

    @Override
    protected Conditions within(DataFilter filter) {
        return new Conditions().inDays("z.day_of", filter).equal("z.branch_id", filter.branch());
    }
}
