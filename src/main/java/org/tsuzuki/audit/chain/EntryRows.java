package org.tsuzuki.audit.chain;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.IncorrectResultSizeDataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The rows of the log, as they go in and come out. */
@Component
public class EntryRows {

    public static final String COLUMNS =
            "id, at, staff_id, staff_name, role, branch_id, address, page, action, subject_id,"
                    + " label, customer_id, card_id, renewal_id, correlation, sealed, fields, reason, previous, hash";

    private static final String INSERT = "insert into audit_entry (" + COLUMNS
            + ", label_key) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    private final JdbcTemplate database;

    EntryRows(JdbcTemplate database) {
        this.database = database;
    }

    /** Until the end of the transaction nobody else can add. */
    public Head lockHead() {
        return head("select id, hash from audit_head where only_one for update");
    }

    public Head head() {
        return head("select id, hash from audit_head where only_one");
    }

    private Head head(String query) {
        return Objects.requireNonNull(
                database.queryForObject(query, (row, number) -> new Head(row.getLong(1), row.getString(2))));
    }

    /** @param keys by whose beginning each is found */
    public void add(Head before, List<ChainEntry> entries, Map<Long, String> keys) {
        database.batchUpdate(INSERT, entries, entries.size(), (insert, entry) -> {
            var author = entry.author();
            var subject = entry.subject();
            var content = entry.content();
            insert.setLong(1, entry.position());
            insert.setObject(2, entry.at().atOffset(ZoneOffset.UTC));
            insert.setObject(3, author.staffId());
            insert.setString(4, author.name());
            insert.setString(5, author.role());
            insert.setObject(6, author.branchId());
            insert.setString(7, author.address());
            insert.setString(8, author.page());
            insert.setString(9, subject.action());
            insert.setString(10, subject.id());
            insert.setString(11, subject.label());
            setId(insert, 12, subject.customerId());
            setId(insert, 13, subject.cardId());
            setId(insert, 14, subject.renewalId());
            insert.setLong(15, subject.correlation());
            insert.setBoolean(16, content.sealed());
            insert.setString(17, content.fields());
            insert.setString(18, content.reason());
            insert.setString(19, entry.previous());
            insert.setString(20, entry.hash());
            insert.setString(21, keys.get(entry.position()));
        });
        var last = entries.getLast();
        var moved = database.update(
                "update audit_head set id = ?, hash = ? where only_one and id = ?",
                last.position(),
                last.hash(),
                before.position());
        if (moved != 1) {
            throw new IncorrectResultSizeDataAccessException("Somebody else has added to the audit log", 1, moved);
        }
    }

    private static void setId(PreparedStatement insert, int place, @Nullable UUID id) throws SQLException {
        if (id == null) {
            insert.setNull(place, Types.OTHER);
        } else {
            insert.setObject(place, id);
        }
    }

    /** Those behind a position, in order. */
    public List<ChainEntry> after(long position, int most) {
        return database.query(
                "select " + COLUMNS + " from audit_entry where id > ? order by id fetch first " + most + " rows only",
                (row, number) -> read(row),
                position);
    }

    /** Those after the first position, up to the second, in order. */
    public List<ChainEntry> between(long from, long to) {
        return database.query(
                "select " + COLUMNS + " from audit_entry where id > ? and id <= ? order by id",
                (row, number) -> read(row),
                from,
                to);
    }

    /** The hashes behind a position, in order. */
    public List<String> hashesAfter(long position, int most) {
        return database.query(
                "select hash from audit_entry where id > ? order by id fetch first " + most + " rows only",
                (row, number) -> row.getString(1),
                position);
    }

    /** @param row with the {@link #COLUMNS} */
    public static ChainEntry read(ResultSet row) throws SQLException {
        return new ChainEntry(
                row.getLong(1),
                row.getObject(2, OffsetDateTime.class).toInstant(),
                new ChainEntry.Author(
                        row.getObject(3, UUID.class),
                        row.getString(4),
                        row.getString(5),
                        row.getObject(6, UUID.class),
                        row.getString(7),
                        row.getString(8)),
                new ChainEntry.Subject(
                        row.getString(9),
                        row.getString(10),
                        row.getString(11),
                        row.getObject(12, UUID.class),
                        row.getObject(13, UUID.class),
                        row.getObject(14, UUID.class),
                        row.getLong(15)),
                new ChainEntry.Content(row.getBoolean(16), row.getString(17), row.getString(18)),
                row.getString(19),
                row.getString(20));
    }

    /** The newest entry: its position and its hash. */
    public record Head(long position, String hash) {}
}
