package org.tsuzuki.export.schedule;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tsuzuki.base.Ids;
import org.tsuzuki.base.Problem;
import org.tsuzuki.export.Written;

/**
 * Repetitions and what became of their periods. Whoever runs a period has inserted its row, or taken it over by its
 * attempt: of two desks, one.
 */
@Component
class RepetitionRows {

    /** After so long a desk that still runs a period is taken for killed. */
    static final Duration LEASE = Duration.ofHours(1);

    private static final String RUNS =
            "select period, state, attempt, begun_at, next_at, filed, mailing, row_count, problem"
                    + " from export_repetition_run where repetition_id = ? ";

    private final JdbcClient database;

    RepetitionRows(JdbcClient database) {
        this.database = database;
    }

    /** A period that this desk runs, and it alone. */
    record Claim(Repetition repetition, LocalDate period, int attempt, boolean filed) {}

    /** A period as it is stored. */
    record Run(PeriodRun told, int attempt, boolean filed) {}

    List<Repetition> all() {
        return database.sql("select * from export_repetition order by name, id")
                .query((row, number) -> repetition(row))
                .list();
    }

    List<Repetition> of(UUID staff) {
        return all().stream().filter(each -> each.staff().equals(staff)).toList();
    }

    Optional<Repetition> find(UUID staff, String name) {
        return of(staff).stream().filter(each -> each.name().equals(name)).findFirst();
    }

    private static Repetition repetition(ResultSet row) throws SQLException {
        return new Repetition(
                row.getObject("id", UUID.class),
                row.getObject("staff_id", UUID.class),
                row.getString("name"),
                Rhythm.valueOf(row.getString("rhythm")),
                row.getString("directory"),
                row.getString("mail"),
                row.getObject("since", LocalDate.class));
    }

    /** With another rhythm it begins anew: its periods are others. What failed for good is tried again. */
    void save(
            UUID staff,
            String name,
            Rhythm rhythm,
            @Nullable String directory,
            @Nullable String mail,
            LocalDate since,
            Instant now) {
        var there = find(staff, name);
        if (there.isPresent() && there.get().rhythm() == rhythm) {
            var id = there.get().id();
            database.sql("update export_repetition set directory = ?, mail = ? where id = ?")
                    .param(directory)
                    .param(mail)
                    .param(id)
                    .update();
            database.sql("update export_repetition_run set state = 'WAITING', attempt = attempt + 1, next_at = ?,"
                            + " mailing = false where repetition_id = ? and state in ('WAITING', 'FAILED', 'LEFT_OUT')")
                    .params(at(now), id)
                    .update();
            return;
        }
        there.ifPresent(each -> remove(each.id()));
        database.sql("insert into export_repetition (id, staff_id, name, rhythm, directory, mail, since)"
                        + " values (?, ?, ?, ?, ?, ?, ?)")
                .params(Ids.next(), staff, name, rhythm.name())
                .param(directory)
                .param(mail)
                .param(since)
                .update();
    }

    void remove(UUID id) {
        database.sql("delete from export_repetition where id = ?").param(id).update();
    }

    /** The newest first. */
    List<Run> runs(Repetition repetition) {
        return database.sql(RUNS + "order by period desc")
                .param(repetition.id())
                .query((row, number) -> run(repetition, row))
                .list();
    }

    private static Run run(Repetition repetition, ResultSet row) throws SQLException {
        var period = row.getObject("period", LocalDate.class);
        var next = row.getObject("next_at", OffsetDateTime.class);
        var problem = row.getString("problem");
        return new Run(
                new PeriodRun(
                        period,
                        repetition.rhythm().lastDay(period),
                        RunState.valueOf(row.getString("state")),
                        row.getObject("begun_at", OffsetDateTime.class).toInstant(),
                        next == null ? null : next.toInstant(),
                        row.getObject("row_count", Long.class),
                        problem == null
                                ? null
                                : Problem.of(problem, repetition.plan().directory())),
                row.getInt("attempt"),
                row.getBoolean("filed"));
    }

    /** Nothing where the period was begun before, here or by another desk. */
    Optional<Claim> claim(Repetition repetition, LocalDate period, Instant now) {
        try {
            database.sql("insert into export_repetition_run"
                            + " (repetition_id, period, state, attempt, begun_at, filed, mailing)"
                            + " values (?, ?, 'RUNNING', 1, ?, false, false)")
                    .params(repetition.id(), period, at(now))
                    .update();
            return Optional.of(new Claim(repetition, period, 1, false));
        } catch (DuplicateKeyException anotherDeskWasQuicker) {
            return Optional.empty();
        }
    }

    /** Takes over what waits for another attempt, and what a killed desk left. */
    Optional<Claim> claimAgain(Repetition repetition, Run run, Instant now) {
        var taken = database.sql("update export_repetition_run set state = 'RUNNING', attempt = attempt + 1,"
                        + " begun_at = ?, next_at = null where repetition_id = ? and period = ? and attempt = ?"
                        + " and (state = 'WAITING' and next_at <= ? or state = 'RUNNING' and begun_at <= ?)")
                .params(at(now), repetition.id(), run.told().from(), run.attempt(), at(now), at(now.minus(LEASE)))
                .update();
        return taken == 1
                ? Optional.of(new Claim(repetition, run.told().from(), run.attempt() + 1, run.filed()))
                : Optional.empty();
    }

    /** @return false when another desk has taken it over meanwhile */
    boolean keep(Claim claim, Written written) {
        return update(claim, "row_count = ?, sha256 = ?", written.rows(), written.sha256());
    }

    boolean filed(Claim claim) {
        return update(claim, "filed = true");
    }

    /** @return false when a mail was begun before and nobody knows whether it arrived */
    boolean beginMail(Claim claim) {
        return database.sql("update export_repetition_run set mailing = true"
                                + " where repetition_id = ? and period = ? and attempt = ? and mailing = false")
                        .params(claim.repetition().id(), claim.period(), claim.attempt())
                        .update()
                == 1;
    }

    void mailRefused(Claim claim) {
        update(claim, "mailing = false");
    }

    boolean done(Claim claim) {
        return update(claim, "state = 'DONE', problem = null");
    }

    boolean failed(Claim claim, RunState state, String problem, @Nullable Instant nextTry) {
        return update(
                claim,
                "state = ?, problem = ?, next_at = ?",
                state.name(),
                problem,
                nextTry == null ? null : at(nextTry));
    }

    /** Of a desk that closes: as if it had not been tried. */
    void release(Claim claim, Instant now) {
        update(claim, "state = 'WAITING', next_at = ?", at(now));
    }

    private boolean update(Claim claim, String change, @Nullable Object... values) {
        var statement = database.sql("update export_repetition_run set " + change
                + " where repetition_id = ? and period = ? and attempt = ?");
        for (var value : values) {
            statement = statement.param(value);
        }
        return statement
                        .params(claim.repetition().id(), claim.period(), claim.attempt())
                        .update()
                == 1;
    }

    /** What was written for this period, if it is known. */
    Optional<Written> written(Claim claim) {
        return database.sql("select row_count, sha256 from export_repetition_run"
                        + " where repetition_id = ? and period = ? and sha256 is not null")
                .params(claim.repetition().id(), claim.period())
                .query((row, number) ->
                        new Written(claim.repetition().file(claim.period()), row.getLong(1), row.getString(2)))
                .optional();
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
