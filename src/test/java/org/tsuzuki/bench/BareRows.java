package org.tsuzuki.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.tsuzuki.base.Ids;

/** The bare minimum: the rows of one recorded renewal, written again and again under new names by plain JDBC. */
final class BareRows {

    private static final Map<String, String> OF_RECEIPT = new LinkedHashMap<>();

    static {
        OF_RECEIPT.put("receipt", "number = :receipt");
        OF_RECEIPT.put("sale", "receipt_number = :receipt");
        OF_RECEIPT.put("renewal", "receipt_number = :receipt");
        OF_RECEIPT.put("renewal_step", "renewal_id in (select id from renewal where receipt_number = :receipt)");
        OF_RECEIPT.put("renewal_reference", "renewal_id in (select id from renewal where receipt_number = :receipt)");
        OF_RECEIPT.put("money_entry", "receipt_number = :receipt");
        OF_RECEIPT.put("drawer_entry", "receipt_number = :receipt");
        OF_RECEIPT.put("audit_entry", "label = :receipt");
        var entries = "sale_id in (select id from sale where receipt_number = :receipt)";
        OF_RECEIPT.put("book_line", "entry_id in (select id from book_entry where " + entries + ")");
        OF_RECEIPT.put("book_entry", entries);
        OF_RECEIPT.put("lookup_token", "receipt = :receipt");
    }

    private static final String BARE_LOG = "bare_audit_entry";
    private static final AtomicLong NEXT = new AtomicLong(1_000_000_000_000L);

    private final DataSource database;
    private final boolean h2;
    private final String receipt;
    private final Object branch;
    private final List<Row> rows = new ArrayList<>();
    private final ReentrantLock gate = new ReentrantLock(true);

    BareRows(DataSource database, String receipt) {
        this.database = database;
        this.receipt = receipt;
        var jdbc = new JdbcTemplate(database);
        this.h2 = Boolean.TRUE.equals(jdbc.execute((Connection connection) ->
                connection.getMetaData().getDatabaseProductName().equals("H2")));
        for (var part : OF_RECEIPT.entrySet()) {
            var query = "select * from " + part.getKey() + " where "
                    + part.getValue().replace(":receipt", "?");
            for (var values : jdbc.queryForList(query, receipt)) {
                rows.add(new Row(part.getKey().equals("audit_entry") ? BARE_LOG : part.getKey(), values));
            }
        }
        copyOfTheLog(jdbc);
        this.branch = Objects.requireNonNull(rows.getFirst().values().get("branch_id"));
    }

    /** A table like the audit log's, with its indexes, which takes entries that follow no other. */
    private static void copyOfTheLog(JdbcTemplate jdbc) {
        jdbc.execute("create table " + BARE_LOG + " as select * from audit_entry where 1 = 0");
        jdbc.execute("alter table " + BARE_LOG + " alter column id set not null");
        jdbc.execute("alter table " + BARE_LOG + " add primary key (id)");
        for (var column :
                List.of("at", "label_key", "subject_id", "staff_name", "customer_id", "card_id", "renewal_id")) {
            jdbc.execute("create index bare_" + column + " on " + BARE_LOG + " (" + column + ", id)");
        }
    }

    int count() {
        return rows.size();
    }

    void write() {
        if (h2) {
            gate.lock();
        }
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            write(connection);
            connection.commit();
            connection.setAutoCommit(true);
            if (h2) {
                try (var sync = connection.createStatement()) {
                    sync.execute("checkpoint sync");
                }
            }
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        } finally {
            if (h2) {
                gate.unlock();
            }
        }
    }

    private void write(Connection connection) throws SQLException {
        var number = next(connection);
        var names = new LinkedHashMap<Object, Object>();
        names.put(receipt, "B" + number);
        for (var row : rows) {
            try (var insert = connection.prepareStatement(row.insert())) {
                var position = 1;
                for (var column : row.values().entrySet()) {
                    insert.setObject(
                            position++, renamed(row.table(), column.getKey(), column.getValue(), names, number));
                }
                insert.executeUpdate();
            }
        }
    }

    private long next(Connection connection) throws SQLException {
        try (var next = connection.prepareStatement(
                "update receipt_series set last_number = last_number + 1 where branch_id = ?",
                new String[] {"last_number"})) {
            next.setObject(1, branch);
            next.executeUpdate();
            try (var keys = next.getGeneratedKeys()) {
                keys.next();
                return keys.getLong(1);
            }
        }
    }

    /** Ids, keys and numbers are new; what they refer to follows. */
    private static @Nullable Object renamed(
            String table, String column, @Nullable Object value, Map<Object, Object> names, long number) {
        if (value == null) {
            return null;
        }
        return switch (column) {
            case "sequence" -> number;
            case "position" -> table.equals("drawer_entry") ? -number : value;
            case "given" -> "B" + number;
            case "id" ->
                value instanceof UUID ? names.computeIfAbsent(value, old -> Ids.next()) : NEXT.incrementAndGet();
            case "idempotency_key" -> Ids.next();
            case "entry_id" -> names.computeIfAbsent(value, old -> Ids.next()); // lines are written before their entry
            case "cause" -> "b" + number;
            case "subject_id" ->
                names.getOrDefault(value, names.getOrDefault(asId(value), value))
                        .toString();
            case "token" -> "b" + number;
            default -> names.getOrDefault(value, value);
        };
    }

    private static Object asId(Object text) {
        try {
            return UUID.fromString(text.toString());
        } catch (IllegalArgumentException other) {
            return text;
        }
    }

    private record Row(String table, Map<String, @Nullable Object> values) {

        private Row {
            var lower = new LinkedHashMap<String, @Nullable Object>();
            values.forEach((column, value) -> lower.put(column.toLowerCase(Locale.ROOT), value));
            if (table.equals("receipt")) {
                lower.remove("amount"); // the database computes it
            }
            values = lower;
        }

        String insert() {
            return "insert into " + table + " (" + String.join(", ", values.keySet()) + ") values ("
                    + "?, ".repeat(values.size() - 1) + "?)";
        }
    }
}
