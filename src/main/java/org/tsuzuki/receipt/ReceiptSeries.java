package org.tsuzuki.receipt;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLIntegrityConstraintViolationException;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.tsuzuki.agency.BranchId;
import org.tsuzuki.receipt.document.ReceiptNumber;

/**
 * The counters behind the receipt numbers, one for each branch and Japan year. A counter moves inside the issuing
 * transaction and its row stays locked until the end of it, so that a rollback gives its number back.
 */
@Component
class ReceiptSeries {

    private static final String NEXT =
            "update receipt_series set last_number = last_number + 1 where branch_id = ? and year_of = ?";
    private static final String BEGIN =
            "insert into receipt_series (branch_id, year_of, branch_code, last_number) values (?, ?, ?, 0)";

    private final JdbcTemplate database;
    private final SeriesQueue queue;

    ReceiptSeries(JdbcTemplate database, SeriesQueue queue) {
        this.database = database;
        this.queue = queue;
    }

    SequenceNumber next(BranchId branch, String branchCode, int year) {
        queue.stand(branch);
        var last = advance(branch, year);
        if (last == null) {
            begin(branch, branchCode, year);
            last = advance(branch, year);
        }
        return new SequenceNumber(year, Objects.requireNonNull(last));
    }

    /** Counts every series; the single numbers are looked at only where the count is not right. */
    List<SeriesCheck> check() {
        return database.query(
                "select s.branch_id, s.year_of, s.branch_code, s.last_number, (select count(*) from receipt r"
                        + " where r.branch_id = s.branch_id and r.year_of = s.year_of"
                        + " and r.sequence between 1 and s.last_number) as present"
                        + " from receipt_series s order by s.branch_code, s.year_of",
                (row, index) -> {
                    var last = row.getLong("last_number");
                    var year = row.getInt("year_of");
                    var code = row.getString("branch_code");
                    return new SeriesCheck(
                            code,
                            year,
                            last,
                            row.getLong("present") == last
                                    ? List.of()
                                    : missing(row.getObject("branch_id"), code, year, last));
                });
    }

    private List<ReceiptNumber> missing(Object branch, String code, int year, long last) {
        var present = new HashSet<>(database.queryForList(
                "select sequence from receipt where branch_id = ? and year_of = ?", Long.class, branch, year));
        return LongStream.rangeClosed(1, last)
                .filter(sequence -> !present.contains(sequence))
                .mapToObj(sequence -> ReceiptNumber.of(code, year, sequence))
                .toList();
    }

    /** The next number, or null when the series has not begun. */
    private @Nullable Long advance(BranchId branch, int year) {
        return database.execute((Connection connection) -> {
            try (var next = connection.prepareStatement(NEXT, new String[] {"last_number"})) {
                next.setObject(1, branch.value());
                next.setInt(2, year);
                next.executeUpdate();
                try (var numbers = next.getGeneratedKeys()) {
                    return numbers.next() ? numbers.getLong(1) : null;
                }
            }
        });
    }

    /** When a neighbour begins the same series first, the savepoint keeps this transaction usable on PostgreSQL. */
    private void begin(BranchId branch, String branchCode, int year) {
        database.execute((Connection connection) -> {
            var before = connection.setSavepoint();
            try (var insert = connection.prepareStatement(BEGIN)) {
                insert.setObject(1, branch.value());
                insert.setInt(2, year);
                insert.setString(3, branchCode);
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
