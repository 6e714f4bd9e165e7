package org.tsuzuki.export.schedule;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.tsuzuki.base.DomainChange;
import org.tsuzuki.base.JapanTime;
import org.tsuzuki.base.Language;
import org.tsuzuki.base.Messages;
import org.tsuzuki.base.Problem;
import org.tsuzuki.base.ProblemException;
import org.tsuzuki.security.OnBehalf;
import org.tsuzuki.security.Role;
import org.tsuzuki.security.StaffId;

/** Exports every period that has ended and was not exported yet: each once, and each with the rights its owner has now. */
@Component
class RepeatedExports {

    private static final Logger LOG = LoggerFactory.getLogger(RepeatedExports.class);

    /** Before each further attempt; together less than a day, so that a day is left to the next. */
    static final List<Duration> PAUSES = List.of(
            Duration.ofMinutes(5),
            Duration.ofMinutes(15),
            Duration.ofHours(1),
            Duration.ofHours(4),
            Duration.ofHours(12));

    private static final String FAILED = "problem.export.repeat.failed";

    private final RepetitionRows rows;
    private final ExportDelivery delivery;
    private final OnBehalf onBehalf;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Clock clock;

    RepeatedExports(
            RepetitionRows rows,
            ExportDelivery delivery,
            OnBehalf onBehalf,
            ApplicationEventPublisher events,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.rows = rows;
        this.delivery = delivery;
        this.onBehalf = onBehalf;
        this.events = events;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    synchronized void look() {
        for (var repetition : rows.all()) {
            try {
                look(repetition);
            } catch (DataAccessException failure) {
                LOG.error("A repeated export waits for the next look", failure);
            }
        }
    }

    private void look(Repetition repetition) {
        var known = rows.runs(repetition);
        for (var run : known.reversed()) {
            rows.claimAgain(repetition, run, clock.instant()).ifPresent(this::attempt);
        }
        var begun = known.stream().map(run -> run.told().from()).collect(Collectors.toSet());
        for (var period : repetition.rhythm().ended(repetition.since(), JapanTime.today(clock))) {
            if (!begun.contains(period)) {
                rows.claim(repetition, period, clock.instant()).ifPresent(this::attempt);
            }
        }
    }

    private void attempt(RepetitionRows.Claim claim) {
        onBehalf.run(
                new StaffId(claim.repetition().staff()),
                Role.OWNER,
                owner -> attempt(claim, owner.language()),
                () -> end(claim, RunState.LEFT_OUT, "problem.export.repeat.noOwner"));
    }

    private void attempt(RepetitionRows.Claim claim, Language language) {
        try {
            delivery.deliver(claim, language);
            transaction.executeWithoutResult(status -> {
                if (rows.done(claim)) {
                    tell(claim, "export.repeat.delivered", null);
                }
            });
        } catch (ExportDelivery.Closing closed) {
            rows.release(claim, clock.instant());
        } catch (ExportDelivery.Hopeless hopeless) {
            end(claim, RunState.FAILED, hopeless.problem());
        } catch (ProblemException refused) {
            tryAgain(claim, refused.problem().key());
        } catch (IOException failure) {
            LOG.error("A repeated export could not be written", failure);
            tryAgain(claim, "problem.export.repeat.directory");
        } catch (RuntimeException failure) {
            LOG.error("A repeated export failed", failure);
            tryAgain(claim, FAILED);
        }
    }

    private void tryAgain(RepetitionRows.Claim claim, String problem) {
        if (claim.attempt() > PAUSES.size()) {
            end(claim, RunState.FAILED, problem);
            return;
        }
        var next = clock.instant().plus(PAUSES.get(claim.attempt() - 1));
        transaction.executeWithoutResult(status -> {
            if (rows.failed(claim, RunState.WAITING, problem, next)) {
                tell(claim, "export.repeat.failed", problem);
            }
        });
    }

    private void end(RepetitionRows.Claim claim, RunState state, String problem) {
        transaction.executeWithoutResult(status -> {
            if (rows.failed(claim, state, problem, null)) {
                tell(claim, state == RunState.LEFT_OUT ? "export.repeat.leftOut" : "export.repeat.failed", problem);
            }
        });
    }

    private void tell(RepetitionRows.Claim claim, String action, @Nullable String problem) {
        var repetition = claim.repetition();
        var fields = new ArrayList<DomainChange.Field>();
        add(fields, "from", claim.period());
        add(fields, "to", repetition.rhythm().lastDay(claim.period()));
        add(fields, "export.directory", repetition.directory());
        add(fields, "export.mail", repetition.mail());
        add(fields, "export.file", repetition.file(claim.period()));
        rows.written(claim).ifPresent(written -> {
            add(fields, "rows", written.rows());
            add(fields, "sha256", written.sha256());
        });
        events.publishEvent(new DomainChange(
                action,
                repetition.id().toString(),
                repetition.name(),
                fields,
                problem == null ? null : said(repetition, problem)));
    }

    /** The log is kept in English. */
    private static String said(Repetition repetition, String problem) {
        return Messages.get(Language.EN, Problem.of(problem, repetition.plan().directory()));
    }

    private static void add(List<DomainChange.Field> fields, String name, @Nullable Object value) {
        if (value != null) {
            fields.add(new DomainChange.Field(name, null, value.toString()));
        }
    }
}
