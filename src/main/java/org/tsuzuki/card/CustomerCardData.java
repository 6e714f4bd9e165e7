package org.tsuzuki.card;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tsuzuki.base.Language;
import org.tsuzuki.base.Messages;
import org.tsuzuki.catalogue.Catalogue;
import org.tsuzuki.customer.CustomerNumber;
import org.tsuzuki.export.data.Column;
import org.tsuzuki.export.data.Conditions;
import org.tsuzuki.export.data.CursorData;
import org.tsuzuki.export.data.CursorReader;
import org.tsuzuki.export.data.DataFilter;
import org.tsuzuki.export.data.Reach;

/**
 * Every customer whose file was opened in the days asked for, with a row for each SIM, and one for whoever has none. Login
 * ids are not among what is read.
 */
@Component
class CustomerCardData extends CursorData {

    private final Catalogue catalogue;

    CustomerCardData(CursorReader cursor, Catalogue catalogue) {
        super(cursor);
        this.catalogue = catalogue;
    }

    @Override
    public String word() {
        return "customers";
    }

    @Override
    public int order() {
        return 70;
    }

    @Override
    public Reach reach() {
        return Reach.OWNER;
    }

    @Override
    public List<Column<ResultSet>> columns() {
        return List.of(
                Column.text("customerNumber", row -> new CustomerNumber(row.getLong(1)).toString()),
                Column.text("nameHan", row -> row.getString(2)),
                Column.text("nameKana", row -> row.getString(3)),
                Column.text("nameLatin", row -> row.getString(4)),
                Column.day("arrives", row -> row.getObject(5, LocalDate.class)),
                Column.day("leaves", row -> row.getObject(6, LocalDate.class)),
                Column.text("customerNote", row -> row.getString(7)),
                Column.time(
                        "fileOpened",
                        row -> row.getObject(8, OffsetDateTime.class).toInstant()),
                Column.text("branch", row -> row.getString(9)),
                Column.text("contacts", row -> row.getString(10)),
                Column.text("languages", row -> row.getString(11)),
                Column.words("carrier", this::carrier),
                Column.words("plan", this::plan),
                Column.words("form", CustomerCardData::form),
                Column.cardNumber("phone", row -> row.getString(15)),
                Column.cardNumber("dataNumber", row -> row.getString(16)),
                Column.cardNumber("iccid", row -> row.getString(17)),
                Column.cardNumber("printedSerial", row -> row.getString(18)),
                Column.cardNumber("eid", row -> row.getString(19)),
                Column.cardNumber("imei", row -> row.getString(20)),
                Column.day("lost", row -> row.getObject(21, LocalDate.class)),
                Column.day("closedOn", row -> row.getObject(22, LocalDate.class)),
                Column.text("cardNote", row -> row.getString(23)),
                Column.day("dataUntil", row -> row.getObject(24, LocalDate.class)),
                Column.day("callsUntil", row -> row.getObject(25, LocalDate.class)),
                Column.day("numberLost", row -> row.getObject(26, LocalDate.class)),
                Column.day("renewBy", row -> row.getObject(27, LocalDate.class)));
    }

    private @Nullable String carrier(ResultSet row, Language language) throws SQLException {
        return Optional.ofNullable(row.getString(12))
                .map(id -> catalogue
                        .carrier(id)
                        .map(carrier -> carrier.name().in(language))
                        .orElse(id))
                .orElse(null);
    }

    private @Nullable String plan(ResultSet row, Language language) throws SQLException {
        return Optional.ofNullable(row.getString(13))
                .map(id ->
                        catalogue.plan(id).map(plan -> plan.name().in(language)).orElse(id))
                .orElse(null);
    }

    private static @Nullable String form(ResultSet row, Language language) throws SQLException {
        return Optional.ofNullable(row.getString(14))
                .map(form -> Messages.get(language, "simForm." + form))
                .orElse(null);
    }

    @Override
    protected String fields() {
        return """
                u.number, u.han, u.kana, u.latin, u.arrives_on, u.leaves_on, u.note, u.created_at,
                (select name from branch b where b.id = u.branch_id),
                (select string_agg(k.handle, ' / ' order by k.position) from customer_contact k where k.customer_id = u.id),
                (select string_agg(s.language, ' / ' order by s.position) from customer_language s where s.customer_id = u.id),
                c.carrier_id, c.plan_id, c.form, c.phone, c.data_number, c.iccid, c.serial, c.eid, c.imei,
                c.lost_on, c.closed_on, c.note,
                (select max(last_day) from card_clock t where t.card_id = c.id and t.kind = 'DATA'),
                (select max(last_day) from card_clock t where t.card_id = c.id and t.kind = 'CALLS'),
                (select max(last_day) from card_clock t where t.card_id = c.id and t.kind = 'RELEASE'),
                (select max(last_day) from card_clock t where t.card_id = c.id and t.kind = 'LAST_CHANCE')""";
    }

    @Override
    protected String tables() {
        return "customer u left join card c on c.customer_id = u.id";
    }

    @Override
    protected String ordered() {
        return "u.number, c.id";
    }

    @Override
    protected void prepare() {
        catalogue.snapshot();
    }

    @Override
    protected Conditions within(DataFilter filter) {
        return new Conditions().inDaysOfTime("u.created_at", filter).equal("u.branch_id", filter.branch());
    }
}
