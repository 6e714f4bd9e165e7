package org.tsuzuki.voucher.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tsuzuki.base.JapanTime;
import org.tsuzuki.base.Language;
import org.tsuzuki.base.Messages;
import org.tsuzuki.catalogue.Catalogue;
import org.tsuzuki.export.data.Column;
import org.tsuzuki.export.data.Conditions;
import org.tsuzuki.export.data.CursorData;
import org.tsuzuki.export.data.CursorReader;
import org.tsuzuki.export.data.DataFilter;
import org.tsuzuki.export.data.Reach;

/** Every voucher that was entered in the days asked for. The codes are not among what is read. */
@Component
class VoucherData extends CursorData {

    private final Catalogue catalogue;
    private final Clock clock;

    VoucherData(CursorReader cursor, Catalogue catalogue, Clock clock) {
        super(cursor);
        this.catalogue = catalogue;
        this.clock = clock;
    }

    @Override
    public String word() {
        return "vouchers";
    }

    @Override
    public int order() {
        return 60;
    }

    @Override
    public Reach reach() {
        return Reach.LISTS;
    }

    @Override
    public List<Column<ResultSet>> columns() {
        return List.of(
                Column.time(
                        "entered", row -> row.getObject(1, OffsetDateTime.class).toInstant()),
                Column.text("branch", row -> row.getString(2)),
                Column.words("kind", (row, language) -> Messages.get(language, "voucherKind." + row.getString(3))),
                Column.words("carrier", this::carrier),
                Column.words("plan", this::plan),
                Column.text("serial", row -> row.getString(6)),
                Column.text("lastFour", row -> row.getString(7)),
                Column.yen("faceValue", row -> row.getLong(8)),
                Column.yen("cost", row -> row.getLong(9)),
                Column.text("supplier", row -> row.getString(10)),
                Column.day("bought", row -> row.getObject(11, LocalDate.class)),
                Column.day("expires", row -> row.getObject(12, LocalDate.class)),
                Column.words("state", this::state),
                Column.time("shown", row -> {
                    var shown = row.getObject(14, OffsetDateTime.class);
                    return shown == null ? null : shown.toInstant();
                }));
    }

    private String carrier(ResultSet row, Language language) throws SQLException {
        var id = row.getString(4);
        return catalogue.carrier(id).map(carrier -> carrier.name().in(language)).orElse(id);
    }

    private @Nullable String plan(ResultSet row, Language language) throws SQLException {
        @Nullable String id = row.getString(5);
        return id == null
                ? null
                : catalogue.plan(id).map(plan -> plan.name().in(language)).orElse(id);
    }

    /** As it is stored, but for what has run out since. */
    private String state(ResultSet row, Language language) throws SQLException {
        var stored = row.getString(13);
        @Nullable LocalDate expires = row.getObject(12, LocalDate.class);
        var unused = "IN_STOCK".equals(stored) || "RESERVED".equals(stored);
        var expired = unused && expires != null && expires.isBefore(JapanTime.today(clock));
        return Messages.get(language, "voucherState." + (expired ? "EXPIRED" : stored));
    }

    @Override
    protected String fields() {
        return """
                v.entered_at, b.name, v.kind, v.carrier_id, v.plan_id, v.serial, v.last_four, v.face_value, v.cost,
                v.supplier, v.bought_on, v.expires_on, v.state, v.revealed_at""";
    }

    @Override
    protected String tables() {
        return "voucher v join branch b on b.id = v.branch_id";
    }

    @Override
    protected String ordered() {
        return "v.entered_at, v.id";
    }

    @Override
    protected void prepare() {
        catalogue.snapshot();
    }

    @Override
    protected Conditions within(DataFilter filter) {
        return new Conditions().inDaysOfTime("v.entered_at", filter).equal("v.branch_id", filter.branch());
    }
}
