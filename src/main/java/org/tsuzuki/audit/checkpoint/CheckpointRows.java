package org.tsuzuki.audit.checkpoint;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The checkpoints that the desk has signed, as they are stored. */
@Component
public class CheckpointRows {

    private static final String COLUMNS = "select size, note, subtrees, at from audit_checkpoint ";

    private final JdbcTemplate database;

    CheckpointRows(JdbcTemplate database) {
        this.database = database;
    }

    public List<Row> all() {
        return find(COLUMNS + "order by size");
    }

    Optional<Row> newest() {
        return find(COLUMNS + "order by size desc fetch first 1 rows only").stream()
                .findFirst();
    }

    List<Row> newest(int offset, int most) {
        return find(COLUMNS + "order by size desc offset " + offset + " rows fetch next " + most + " rows only");
    }

    private List<Row> find(String query) {
        return database.query(
                query,
                (row, number) -> new Row(
                        row.getLong(1),
                        row.getString(2),
                        row.getString(3),
                        row.getObject(4, OffsetDateTime.class).toInstant()));
    }

    void add(Row row) {
        database.update(
                "insert into audit_checkpoint (size, note, subtrees, at) values (?, ?, ?, ?)",
                row.size(),
                row.note(),
                row.subtrees(),
                row.at().atOffset(ZoneOffset.UTC));
    }

    /**
     * @param note the signed text
     * @param subtrees from where the hash tree goes on
     */
    public record Row(long size, String note, String subtrees, Instant at) {}
}
