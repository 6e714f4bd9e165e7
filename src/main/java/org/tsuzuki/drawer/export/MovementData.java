package org.tsuzuki.drawer.export;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.stereotype.Component;
import org.tsuzuki.base.Messages;
import org.tsuzuki.export.data.Column;
import org.tsuzuki.export.data.Conditions;
import org.tsuzuki.export.data.CursorData;
import org.tsuzuki.export.data.CursorReader;
import org.tsuzuki.export.data.DataFilter;
import org.tsuzuki.export.data.Reach;

/**
 * What moved in the drawers that are closed: an open one is counted blindly, and whoever is to count it may be among the
 * readers.
 */
@Component
class MovementData extends CursorData {

    MovementData(CursorReader cursor) {
        super(cursor);
    }

    @Override
    public String word() {
        return "drawer-movements";
    }

    @Override
    public int order() {
        return 50;
    }

    @Override
    public Reach reach() {
        return Reach.DRAWERS;
    }

    @Override
    public List<Column<ResultSet>> columns() {
        return List.of(
                Column.text("zReport", row -> row.getString(1)),
                Column.wholeNumber("position", row -> row.getLong(2)),
                Column.time(
                        "time", row -> row.getObject(3, OffsetDateTime.class).toInstant()),
                Column.text("branch", row -> row.getString(4)),
                Column.text("holder", row -> row.getString(5)),
                Column.words("kind", (row, language) -> Messages.get(language, "drawer.kind." + row.getString(6))),
                Column.yen("in", row -> isIn(row) ? row.getLong(8) : null),
                Column.yen("out", row -> isIn(row) ? null : row.getLong(8)),
                Column.yen(
                        "cashMoved", row -> !row.getBoolean(7) ? null : isIn(row) ? row.getLong(8) : -row.getLong(8)),
                Column.text("currency", row -> row.getString(9)),
                Column.text("foreign", row -> {
                    BigDecimal amount = row.getBigDecimal(10);
                    return amount == null ? null : amount.toPlainString();
                }),
                Column.text("receipt", row -> row.getString(11)),
                Column.text("reason", row -> row.getString(12)),
                Column.text("clerk", row -> row.getString(13)));
    }

    private static boolean isIn(ResultSet row) throws SQLException {
        var kind = row.getString(6);
        return "SALE".equals(kind) || "PAY_IN".equals(kind);
    }

    @Override
    protected String fields() {
        return """
                z.number, e.position, e.at, b.name, d.staff_name, e.kind, e.cash, e.amount, e.currency, e.foreign_amount,
                e.receipt_number, e.reason, e.staff_name""";
    }

    @Override
    protected String tables() {
        return "z_report z join drawer d on d.id = z.drawer_id"
                + " join branch b on b.id = z.branch_id join drawer_entry e on e.drawer_id = d.id";
    }

    @Override
    protected String ordered() {
        return "z.closed_at, z.number, e.position";
    }

    @Override
    protected Conditions within(DataFilter filter) {
        return new Conditions().inDays("z.day_of", filter).equal("z.branch_id", filter.branch());
    }
}
