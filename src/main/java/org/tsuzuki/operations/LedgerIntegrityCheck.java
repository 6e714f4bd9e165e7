package org.tsuzuki.operations;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Looks at the newest receipts of every series when the desk has opened: that the numbers have no gap and that the paper
 * says what the journal says. However large the books are, it reads a few thousand rows by index.
 */
@Component
class LedgerIntegrityCheck {

    private static final Logger LOG = LoggerFactory.getLogger(LedgerIntegrityCheck.class);
    private static final long NEWEST = 500;

    private static final String SERIES = """
            select branch_id, year_of, branch_code, last_number from receipt_series
            order by year_of desc, branch_code fetch first 50 rows only
            """;
    private static final String COUNTED =
            "select count(*) from receipt where branch_id = ? and year_of = ? and sequence > ? and sequence <= ?";
    private static final String BEYOND =
            "select count(*) from receipt where branch_id = ? and year_of = ? and sequence > ?";
    private static final String OTHER_MONEY = """
            select r.number from receipt r
            where r.branch_id = ? and r.year_of = ? and r.sequence > ? and r.total <> coalesce(
                (select sum(case m.direction when 'IN' then m.amount else -m.amount end)
                 from money_entry m where m.receipt_number = r.number), 0)
            order by r.sequence
            """;

    private final JdbcTemplate database;
    private volatile List<String> found = List.of();

    LedgerIntegrityCheck(JdbcTemplate database) {
        this.database = database;
    }

    /** After the address was told, so that nobody waits for it. */
    @Order(Ordered.LOWEST_PRECEDENCE)
    @EventListener(ApplicationReadyEvent.class)
    void look() {
        found = broken();
        if (!found.isEmpty()) {
            LOG.error("The books do not add up: {}", String.join(", ", found));
        }
    }

    /** What was wrong when the desk started: series and receipt numbers. */
    List<String> found() {
        return found;
    }

    List<String> broken() {
        var broken = new ArrayList<String>();
        for (var series : series()) {
            var from = Math.max(0, series.last() - NEWEST);
            var there = count(COUNTED, series.branch(), series.year(), from, series.last());
            var beyond = count(BEYOND, series.branch(), series.year(), series.last());
            if (there != series.last() - from || beyond != 0) {
                broken.add(series.name());
            }
            broken.addAll(papers(series, from));
        }
        return List.copyOf(broken);
    }

    private List<Series> series() {
        return database.query(
                SERIES,
                (row, number) -> new Series(
                        row.getObject("branch_id", UUID.class),
                        row.getInt("year_of"),
                        row.getString("branch_code"),
                        row.getLong("last_number")));
    }

    private List<String> papers(Series series, long from) {
        return database.queryForList(OTHER_MONEY, String.class, series.branch(), series.year(), from).stream()
                .map(Objects::requireNonNull)
                .toList();
    }

    private long count(String query, Object... values) {
        @Nullable Long counted = database.queryForObject(query, Long.class, values);
        return counted == null ? 0 : counted;
    }

    private record Series(UUID branch, int year, String code, long last) {

        String name() {
            return code + "-" + year;
        }
    }
}
