package org.tsuzuki.security.signin;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The counters in the database. Whoever calls has begun the transaction that a write needs. */
@Component
class FailureBook {

    /** Beyond it those are dropped that would be forgiven first: whoever fills the table never frees a busy counter. */
    private static final int MOST = 100_000;

    private static final String READ =
            "select failures, failed_at, waits_until, wait_told from sign_in_failure where id = ?";
    private static final String INSERT =
            "insert into sign_in_failure (failures, failed_at, waits_until, wait_told, forgotten_at, id)"
                    + " values (?, ?, ?, false, ?, ?)";
    private static final String UPDATE =
            "update sign_in_failure set failures = ?, failed_at = ?, waits_until = ?, wait_told = false, forgotten_at = ?"
                    + " where id = ?";
    private static final String DROP = "delete from sign_in_failure where id in"
            + " (select id from sign_in_failure order by forgotten_at fetch first ? rows only)";

    private final JdbcTemplate database;
    private final Clock clock;

    FailureBook(JdbcTemplate database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** The counter that has to wait longest, if any has to. */
    Optional<Waiting> waiting(List<FailureCounter> counters) {
        var now = clock.instant();
        return counters.stream()
                .flatMap(counter -> read(counter, READ).stream()
                        .map(entry -> new Waiting(counter, Duration.between(now, entry.waitsUntil()), entry.told())))
                .filter(waiting -> waiting.rest().isPositive())
                .max((one, other) -> one.rest().compareTo(other.rest()));
    }

    /** Counts a failure on each; false, and nothing counted that the caller may keep, when one of them has to wait. */
    boolean count(List<FailureCounter> counters) {
        var now = clock.instant();
        for (var counter : counters) {
            var known = read(counter, READ + " for update");
            if (known.filter(entry -> entry.waitsUntil().isAfter(now)).isPresent()) {
                return false;
            }
            var rule = counter.rule();
            var before = known.map(entry -> rule.left(entry.failures(), entry.failedAt(), now));
            write(known.isPresent() ? UPDATE : INSERT, counter, rule.another(before.orElse(0)), now);
        }
        return true;
    }

    /** The try was none: an own counter is wiped, a shared one goes back by one. */
    void takeBack(List<FailureCounter> counters) {
        for (var counter : counters) {
            var known = read(counter, READ + " for update");
            if (known.isPresent()) {
                var entry = known.get();
                if (counter.isOwn() || entry.failures() == 1) {
                    database.update("delete from sign_in_failure where id = ?", counter.id());
                } else {
                    write(UPDATE, counter, entry.failures() - 1, entry.failedAt());
                }
            }
        }
    }

    /** Notes that somebody was told to wait; true for the first time. */
    boolean tell(FailureCounter counter) {
        return database.update(
                        "update sign_in_failure set wait_told = true where id = ? and wait_told = false", counter.id())
                == 1;
    }

    void sweep() {
        database.update("delete from sign_in_failure where forgotten_at <= ?", at(clock.instant()));
        var rows = database.queryForObject("select count(*) from sign_in_failure", Integer.class);
        if (rows != null && rows > MOST) {
            database.update(DROP, rows - MOST);
        }
    }

    private Optional<Entry> read(FailureCounter counter, String query) {
        return database.query(query, (row, index) -> Entry.of(row), counter.id()).stream()
                .findFirst();
    }

    private void write(String statement, FailureCounter counter, int failures, Instant last) {
        var rule = counter.rule();
        database.update(
                statement,
                failures,
                at(last),
                at(last.plus(rule.delay(failures))),
                at(last.plus(rule.memory(failures))),
                counter.id());
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    /**
     * @param rest how long it still has to wait
     * @param told whether somebody was told so already
     */
    record Waiting(FailureCounter counter, Duration rest, boolean told) {}

    private record Entry(int failures, Instant failedAt, Instant waitsUntil, boolean told) {

        static Entry of(ResultSet row) throws SQLException {
            return new Entry(
                    row.getInt("failures"),
                    row.getObject("failed_at", OffsetDateTime.class).toInstant(),
                    row.getObject("waits_until", OffsetDateTime.class).toInstant(),
                    row.getBoolean("wait_told"));
        }
    }
}
