package org.tsuzuki.renewal.outcome;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tsuzuki.base.Problem;
import org.tsuzuki.base.ProblemException;
import org.tsuzuki.card.CardDetails;
import org.tsuzuki.card.CardService;
import org.tsuzuki.catalogue.Catalogue;
import org.tsuzuki.money.BranchCounter;
import org.tsuzuki.renewal.DuplicateGuard;
import org.tsuzuki.renewal.Renewal;
import org.tsuzuki.renewal.RenewalId;
import org.tsuzuki.renewal.Renewals;
import org.tsuzuki.renewal.ResultState;
import org.tsuzuki.renewal.SnapshotFactory;
import org.tsuzuki.renewal.history.RenewalEventLog;
import org.tsuzuki.renewal.quote.Approval;
import org.tsuzuki.renewal.quote.CheckedReference;
import org.tsuzuki.renewal.quote.Quote;
import org.tsuzuki.renewal.quote.QuoteCalculator;
import org.tsuzuki.renewal.quote.RenewalChoice;
import org.tsuzuki.renewal.quote.RenewalProblem;
import org.tsuzuki.security.approval.ApproverService;
import org.tsuzuki.settings.Setting;
import org.tsuzuki.settings.Settings;

/** Writes in one transaction that a paid renewal was entered: its steps, its references, its audit entry. */
@Component
@Transactional(readOnly = true)
class SubmissionRecorder {

    private final Renewals renewals;
    private final CardService cards;
    private final Catalogue catalogue;
    private final BranchCounter counter;
    private final DuplicateGuard duplicates;
    private final SnapshotFactory snapshots;
    private final RenewalEventLog log;
    private final ApproverService approvers;
    private final EntityManager database;
    private final Clock clock;
    private final Settings settings;

    SubmissionRecorder(
            Renewals renewals,
            CardService cards,
            Catalogue catalogue,
            BranchCounter counter,
            DuplicateGuard duplicates,
            SnapshotFactory snapshots,
            RenewalEventLog log,
            ApproverService approvers,
            EntityManager database,
            Clock clock,
            Settings settings) {
        this.renewals = renewals;
        this.cards = cards;
        this.catalogue = catalogue;
        this.counter = counter;
        this.duplicates = duplicates;
        this.snapshots = snapshots;
        this.log = log;
        this.approvers = approvers;
        this.database = database;
        this.clock = clock;
        this.settings = settings;
    }

    Quote quote(RenewalId id, RenewalChoice choice) {
        var renewal = stored(id);
        var card = card(renewal);
        var quote = new QuoteCalculator(
                        catalogue, counter.here(), card, choice.withChannel(renewal.channelId()), clock.instant())
                .agreed(
                        renewal.sum().toCarrier(),
                        renewal.sum().amount(),
                        renewal.sum().route())
                .beside(() -> cards.ofCustomer(card.customerId()))
                .quote();
        return quote.with(duplicates.referenceProblems(quote, choice, id));
    }

    @Transactional
    void submit(RenewalId id, RenewalChoice choice, @Nullable Approval approval) {
        var renewal = stored(id);
        var quote = quote(id, choice);
        refuse(quote, approval);
        var missing = choice.missing(quote.steps());
        var again = isAgain(quote);
        var different =
                quote.differences().stream().filter(CheckedReference::isLarge).toList();
        var word = again || !missing.isEmpty() || !different.isEmpty() ? approval : null;
        if (word != null) {
            approvers.verifyWhole(
                    word.by(), Approval.requirement(quote.problems().values()));
        }
        var details = renewal.details();
        renewal.moveTo(ResultState.SUBMITTED, snapshots.entered(details, quote, choice, word), clock.instant());
        renewal.progress().lookAgain(clock.instant().plus(settings.time(Setting.NEXT_CHECK_AFTER)));
        renewals.save(renewal);
        database.flush();
        duplicates.keepLater(id, quote, choice);
        log.submitted(renewal, new RenewalEventLog.OverriddenRules(missing, again, different, word));
    }

    /** Whether a reference was used before. */
    private static boolean isAgain(Quote quote) {
        return quote.problems().values().stream().anyMatch(problem -> problem.is(RenewalProblem.REFERENCE_USED));
    }

    /** @throws ProblemException named by field for what no word lifts */
    static void refuse(Quote quote, @Nullable Approval approval) {
        quote.problems().forEach((field, problem) -> {
            if (concernsEntry(field) && !(approval != null && Approval.canLift(problem))) {
                throw new ProblemException(problem, field);
            }
        });
    }

    private static boolean concernsEntry(String field) {
        return field.equals("steps") || field.equals("channel") || field.startsWith("reference.");
    }

    private CardDetails card(Renewal renewal) {
        return cards.find(renewal.card())
                .orElseThrow(() -> new ProblemException(Problem.of("problem.card.unknown"), "card"));
    }

    private Renewal stored(RenewalId id) {
        return renewals.findById(id).orElseThrow(() -> ProblemException.of("problem.renewal.unknown"));
    }
}
