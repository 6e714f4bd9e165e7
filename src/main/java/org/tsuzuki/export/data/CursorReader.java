package org.tsuzuki.export.data;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.util.Objects;
import org.springframework.jdbc.core.ArgumentPreparedStatementSetter;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.tsuzuki.database.Writers;

/** Reads the rows of a query as the database finds them; neither the driver nor the desk ever holds them all. */
@Component
public class CursorReader {

    private static final int FETCHED = 1000;

    private final JdbcTemplate cursor;
    private final JdbcTemplate database;
    private final boolean embedded;

    CursorReader(JdbcTemplate database, Writers writers) {
        this.database = database;
        this.cursor = new JdbcTemplate(Objects.requireNonNull(database.getDataSource()));
        this.cursor.setFetchSize(FETCHED);
        this.embedded = writers.oneAtATime();
    }

    /** @throws IllegalStateException outside a transaction, where a server would send everything at once */
    public void read(String query, Conditions conditions, RowReceiver<ResultSet> receiver) throws IOException {
        lazily(true);
        try {
            cursor.query(query, new ArgumentPreparedStatementSetter(conditions.values()), row -> {
                try {
                    receiver.take(row);
                } catch (IOException failure) {
                    throw new UncheckedIOException(failure);
                }
            });
        } catch (UncheckedIOException failure) {
            throw failure.getCause();
        } finally {
            lazily(false);
        }
    }

    public long count(String tables, Conditions conditions) {
        var counted = database.queryForObject(
                "select count(*) from " + tables + conditions.where(), Long.class, conditions.values());
        return counted == null ? 0 : counted;
    }

    /** H2 otherwise reads a result to its end before the first row. */
    private void lazily(boolean wanted) {
        if (embedded) {
            database.execute("set lazy_query_execution " + wanted);
        }
    }
}
