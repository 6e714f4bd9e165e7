package org.tsuzuki.security.signin;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The counters in the database. Whoever calls has begun the transaction that a write needs. */
@Component
class FailureCounters {

    /** Beyond it those are dropped that would be forgiven first: whoever fills the table never frees a busy counter. */
    private static final int MOST = 100_000;

    /** Finer times are not stored and would not be found again. */
    private static final ChronoUnit FINEST = ChronoUnit.MICROS;

    private static final String READ =
            "select failures, failed_at, waits_until, wait_told from sign_in_failure where id = ?";
    private static final String INSERT =
            "insert into sign_in_failure (failures, failed_at, waits_until, wait_told, forgotten_at, id)"
                    + " values (?, ?, ?, false, ?, ?)";
    private static final String UPDATE =
            "update sign_in_failure set failures = ?, failed_at = ?, waits_until = ?, wait_told = false, forgotten_at = ?"
                    + " where id = ?";
    private static final String NEXT_FORGIVEN =
            "select id from sign_in_failure order by forgotten_at fetch first ? rows only";
    private static final String DROP = "delete from sign_in_failure where id = ?";

    private final JdbcTemplate database;
    private final Clock clock;

    FailureCounters(JdbcTemplate database, Clock clock) {
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

    /** Counts a failure on each; empty, and nothing counted that the caller may keep, when one of them has to wait. */
    Optional<List<Counted>> count(List<FailureCounter> counters) {
        var now = clock.instant().truncatedTo(FINEST);
        var counted = new ArrayList<Counted>();
        for (var counter : counters) {
            var known = read(counter, READ + " for update");
            if (known.filter(entry -> entry.waitsUntil().isAfter(now)).isPresent()) {
                return Optional.empty();
            }
            var rule = counter.rule();
            var left = known.map(entry -> rule.left(entry.failures(), entry.failedAt(), now))
                    .orElse(0);
            var failures = rule.another(left);
            write(known.isPresent() ? UPDATE : INSERT, counter, failures, now);
            counted.add(new Counted(counter, known, failures, now, failures - left));
        }
        return Optional.of(counted);
    }

    /** The try was none: an own counter is wiped, a shared one is as if there had been no try. */
    void takeBack(List<Counted> tries) {
        for (var counted : tries) {
            var counter = counted.counter();
            read(counter, READ + " for update")
                    .ifPresent(entry -> counted.before(entry)
                            .filter(before -> !counter.isOwn() && before.failures() > 0)
                            .ifPresentOrElse(
                                    before -> write(UPDATE, counter, before.failures(), before.failedAt()),
                                    () -> database.update("delete from sign_in_failure where id = ?", counter.id())));
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
            // one by one: H2 looks through the whole table for each row of a list that it chooses itself
            var dropped = database.query(NEXT_FORGIVEN, (row, index) -> row.getString(1), rows - MOST);
            database.batchUpdate(DROP, dropped, dropped.size(), (row, id) -> row.setString(1, id));
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

    /**
     * A try that is on a counter now.
     *
     * @param replaced what was there before it
     * @param added less than one where the wait grows no more
     */
    record Counted(FailureCounter counter, Optional<Entry> replaced, int failures, Instant at, int added) {

        /** What the counter would hold without the try; what others did since then stays. */
        private Optional<Entry> before(Entry entry) {
            var isUntouched = entry.failures() == failures && entry.failedAt().equals(at);
            return isUntouched ? replaced : Optional.of(entry.less(added));
        }
    }

    record Entry(int failures, Instant failedAt, Instant waitsUntil, boolean told) {

        private Entry less(int fewer) {
            return new Entry(failures - fewer, failedAt, waitsUntil, told);
        }

        private static Entry of(ResultSet row) throws SQLException {
            return new Entry(
                    row.getInt("failures"),
                    row.getObject("failed_at", OffsetDateTime.class).toInstant(),
                    row.getObject("waits_until", OffsetDateTime.class).toInstant(),
                    row.getBoolean("wait_told"));
        }
    }
}
