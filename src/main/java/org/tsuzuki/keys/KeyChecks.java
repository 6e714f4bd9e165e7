package org.tsuzuki.keys;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javax.sql.DataSource;

/** What the database knows of the keys it needs: their names, and a check value of each from which no key can be told. */
final class KeyChecks {

    private static final Set<String> NO_TABLE = Set.of("42P01", "42S02", "42S03", "42S04");

    private KeyChecks() {}

    /** Empty for a database that no desk has used. */
    static List<Check> of(Connection database) {
        try (var statement = database.createStatement();
                var rows =
                        statement.executeQuery("select purpose, id, check_value from key_check order by purpose, id")) {
            var checks = new ArrayList<Check>();
            while (rows.next()) {
                checks.add(new Check(rows.getString(1), rows.getString(2), rows.getString(3)));
            }
            return checks;
        } catch (SQLException failure) {
            if (NO_TABLE.contains(failure.getSQLState())) {
                return List.of();
            }
            throw Refusal.because("The database does not tell which keys it needs.", failure);
        }
    }

    static void verify(List<Check> checks, KeyRing ring) {
        for (var check : checks) {
            var key = ring.find(Purpose.valueOf(check.purpose().toUpperCase(Locale.ROOT)), check.id());
            if (key.isEmpty()) {
                throw refused("lacks the key \"%s %s\", which this database needs.", check);
            }
            if (!key.get().checkValue().equals(check.value())) {
                throw refused("has another key \"%s %s\" than this database was written with.", check);
            }
        }
    }

    private static Refusal refused(String what, Check check) {
        return new Refusal(
                "The key file " + String.format(Locale.ROOT, what, check.purpose(), check.id()),
                "put the key file of this database in its place (every desk on one database needs the same file)",
                "or move the key file away and type this database's recovery sheet back:"
                        + " ./tsuzuki keys restore SHEET --data DIR");
    }

    /**
     * Notes the keys that are new, before anything is written under them. Of several desks that come to an empty database at
     * once, each with keys of its own, only the first may.
     */
    static void keep(DataSource database, KeyRing ring) {
        try (var connection = database.getConnection()) {
            var autoCommit = connection.getAutoCommit();
            connection.setAutoCommit(false);
            try {
                keepAlone(connection, ring);
                connection.commit();
            } finally {
                connection.rollback(); // nothing is left of it after the commit
                connection.setAutoCommit(autoCommit);
            }
        } catch (SQLException failure) {
            throw Refusal.because("The database does not keep which keys it needs.", failure);
        }
    }

    private static void keepAlone(Connection connection, KeyRing ring) throws SQLException {
        lockOutOtherDesks(connection);
        var known = of(connection);
        verify(known, ring);
        for (var key : ring.keys()) {
            var check = new Check(key.purpose().word(), key.id(), key.checkValue());
            if (key.purpose() != Purpose.DATABASE && !known.contains(check)) {
                keep(connection, check);
            }
        }
    }

    /** A file has one desk anyway. */
    private static void lockOutOtherDesks(Connection connection) throws SQLException {
        if ("PostgreSQL".equals(connection.getMetaData().getDatabaseProductName())) {
            try (var statement = connection.createStatement()) {
                statement.execute("lock table key_check in exclusive mode");
            }
        }
    }

    private static void keep(Connection connection, Check check) throws SQLException {
        try (var insert =
                connection.prepareStatement("insert into key_check (purpose, id, check_value) values (?, ?, ?)")) {
            insert.setString(1, check.purpose());
            insert.setString(2, check.id());
            insert.setString(3, check.value());
            insert.executeUpdate();
        }
    }

    record Check(String purpose, String id, String value) {}
}
