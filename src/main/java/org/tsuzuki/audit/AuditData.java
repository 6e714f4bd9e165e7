package org.tsuzuki.audit;

import java.sql.ResultSet;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.stereotype.Component;
import org.tsuzuki.base.Language;
import org.tsuzuki.export.data.Column;
import org.tsuzuki.export.data.Conditions;
import org.tsuzuki.export.data.CursorData;
import org.tsuzuki.export.data.CursorReader;
import org.tsuzuki.export.data.DataFilter;
import org.tsuzuki.export.data.Reach;

/**
 * The audit log with the hashes of its chain. What is sealed with a customer's key stays sealed: a file lives on when the
 * customer has been erased.
 */
@Component
class AuditData extends CursorData {

    private final AuditQueries queries;

    AuditData(CursorReader cursor, AuditQueries queries) {
        super(cursor);
        this.queries = queries;
    }

    @Override
    public String word() {
        return "audit";
    }

    @Override
    public int order() {
        return 80;
    }

    @Override
    public Reach reach() {
        return Reach.BOOKS;
    }

    @Override
    public boolean hasBranches() {
        return false;
    }

    @Override
    public List<Column<ResultSet>> columns() {
        return List.of(
                Column.wholeNumber("position", row -> row.getLong(1)),
                Column.time(
                        "time", row -> row.getObject(2, OffsetDateTime.class).toInstant()),
                Column.text("staff", row -> row.getString(3)),
                Column.words("role", (row, language) -> AuditWords.role(row.getString(4), language)),
                Column.text("address", row -> row.getString(5)),
                Column.text("page", row -> row.getString(6)),
                Column.text("actionId", row -> row.getString(7)),
                Column.words("action", (row, language) -> AuditWords.action(row.getString(7), language)),
                Column.words(
                        "subject", (row, language) -> AuditWords.subject(row.getString(7), row.getString(8), language)),
                Column.text("subjectId", row -> row.getString(9)),
                Column.text("changes", row -> row.getBoolean(10) ? null : row.getString(11)),
                Column.text("reason", row -> row.getString(12)),
                Column.text("previousHash", row -> row.getString(13)),
                Column.text("hash", row -> row.getString(14)));
    }

    @Override
    public List<String> filters() {
        return List.of("text", "staff", "action", "address", "subject");
    }

    @Override
    public String told(String filter, String value, Language language) {
        return filter.equals("action") ? AuditWords.action(value, language) : value;
    }

    @Override
    protected String fields() {
        return """
                e.id, e.at, e.staff_name, e.role, e.address, e.page, e.action, e.label, e.subject_id, e.sealed, e.fields,
                e.reason, e.previous, e.hash""";
    }

    @Override
    protected String tables() {
        return "audit_entry e";
    }

    @Override
    protected String ordered() {
        return "e.id";
    }

    @Override
    protected Conditions within(DataFilter filter) {
        var conditions = new Conditions()
                .inDaysOfTime("e.at", filter)
                .contains("e.staff_name", filter.only("staff"))
                .is("e.action", filter.only("action"))
                .begins("e.address", filter.only("address"));
        return queries.narrow(conditions, filter.only("subject"), filter.only("text"));
    }
}
