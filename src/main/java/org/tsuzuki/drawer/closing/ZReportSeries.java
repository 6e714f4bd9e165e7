package org.tsuzuki.drawer.closing;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLIntegrityConstraintViolationException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.LongStream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.tsuzuki.drawer.ZReportNumber;

/**
 * The counters behind the numbers of the Z reports, one for each branch. As with receipts, a counter moves inside the
 * closing transaction and its row stays locked until the end of it, so that a rollback gives its number back.
 */
@Component
class ZReportSeries {

    private final JdbcTemplate database;

    ZReportSeries(JdbcTemplate database) {
        this.database = database;
    }

    long next(UUID branch, String branchCode) {
        if (!advance(branch)) {
            begin(branch, branchCode);
            advance(branch);
        }
        var last = database.queryForObject("select last_number from z_series where branch_id = ?", Long.class, branch);
        return Objects.requireNonNull(last);
    }

    /** Numbers that were counted but have no report; always empty unless somebody changed the database by hand. */
    List<ZReportNumber> gaps() {
        var gaps = new ArrayList<ZReportNumber>();
        database.query("select branch_id, branch_code, last_number from z_series order by branch_code", row -> {
            var code = row.getString("branch_code");
            var present = new HashSet<>(database.queryForList(
                    "select sequence from z_report where branch_id = ?", Long.class, row.getObject("branch_id")));
            LongStream.rangeClosed(1, row.getLong("last_number"))
                    .filter(sequence -> !present.contains(sequence))
                    .mapToObj(sequence -> ZReportNumber.of(code, sequence))
                    .forEach(gaps::add);
        });
        return gaps;
    }

    private boolean advance(UUID branch) {
        return database.update("update z_series set last_number = last_number + 1 where branch_id = ?", branch) == 1;
    }

    /** When a neighbour begins the same series first, the savepoint keeps this transaction usable on PostgreSQL. */
    private void begin(UUID branch, String branchCode) {
        database.execute((Connection connection) -> {
            var before = connection.setSavepoint();
            try (var insert = connection.prepareStatement(
                    "insert into z_series (branch_id, branch_code, last_number) values (?, ?, 0)")) {
                insert.setObject(1, branch);
                insert.setString(2, branchCode);
                return insert.executeUpdate();
            } catch (SQLException failure) {
                if (!isDuplicate(failure)) {
                    throw failure;
                }
                connection.rollback(before);
                return 0;
            }
        });
    }

    private static boolean isDuplicate(SQLException failure) {
        return failure instanceof SQLIntegrityConstraintViolationException || "23505".equals(failure.getSQLState());
    }
}
