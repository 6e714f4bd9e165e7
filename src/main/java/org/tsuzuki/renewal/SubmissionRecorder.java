package org.tsuzuki.renewal;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tsuzuki.base.Changed;
import org.tsuzuki.base.Problem;
import org.tsuzuki.base.ProblemException;
import org.tsuzuki.card.CardDetails;
import org.tsuzuki.card.CardService;
import org.tsuzuki.catalogue.Catalogue;
import org.tsuzuki.catalogue.Step;

/** Writes in one transaction that a paid renewal was entered: its steps, its references, its audit entry. */
@Component
@Transactional(readOnly = true)
class SubmissionRecorder {

    private final Renewals renewals;
    private final CardService cards;
    private final Catalogue catalogue;
    private final EarlierEntries earlier;
    private final RenewalPapers papers;
    private final StepJournal journal;
    private final RenewalJson json;
    private final EntityManager database;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final Duration lookAgain;

    SubmissionRecorder(
            Renewals renewals,
            CardService cards,
            Catalogue catalogue,
            EarlierEntries earlier,
            RenewalPapers papers,
            StepJournal journal,
            RenewalJson json,
            EntityManager database,
            ApplicationEventPublisher events,
            Clock clock,
            @Value("${tsuzuki.look-again-after}") Duration lookAgain) {
        this.renewals = renewals;
        this.cards = cards;
        this.catalogue = catalogue;
        this.earlier = earlier;
        this.papers = papers;
        this.journal = journal;
        this.json = json;
        this.database = database;
        this.events = events;
        this.clock = clock;
        this.lookAgain = lookAgain;
    }

    Quote quote(RenewalId id, RenewalChoice choice) {
        var renewal = stored(id);
        var quote =
                new Quoting(catalogue, card(renewal), choice.withChannel(renewal.channelId()), clock.instant()).quote();
        return quote.with(earlier.referenceProblems(quote, choice, id));
    }

    @Transactional
    void submit(RenewalId id, RenewalChoice choice, @Nullable Approval approval) {
        var renewal = stored(id);
        var quote = quote(id, choice);
        refuse(quote, approval);
        var details = json.read(renewal.details(), RenewalDetails.class);
        renewal.moveTo(
                ResultState.SUBMITTED, json.write(papers.entered(details, quote, choice, approval)), clock.instant());
        renewal.progress().lookAgain(clock.instant().plus(lookAgain));
        renewals.save(renewal);
        database.flush();
        earlier.keepLater(id, quote, choice);
        journal.add(
                id,
                RenewalStep.Move.result(
                        ResultState.PREPARED,
                        ResultState.SUBMITTED,
                        approval == null ? "" : approval.reason(),
                        approval));
        events.publishEvent(Changed.of("renewal.submitted", id.toString(), renewal.receiptNumber()));
        if (approval != null) {
            tell(renewal, quote, choice, approval);
        }
    }

    private void tell(Renewal renewal, Quote quote, RenewalChoice choice, Approval approval) {
        var missing = choice.missing(quote.steps()).stream().map(Step::id).collect(Collectors.joining(", "));
        events.publishEvent(new Changed(
                missing.isEmpty() ? "renewal.repeated" : "renewal.stepsOverridden",
                renewal.id().toString(),
                renewal.receiptNumber(),
                List.of(
                        new Changed.Field("approvedBy", null, approval.by().name()),
                        new Changed.Field("missingSteps", null, missing)),
                approval.reason()));
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
