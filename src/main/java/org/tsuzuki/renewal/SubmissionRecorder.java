package org.tsuzuki.renewal;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
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
    private final LiftedRules lifted;
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
            LiftedRules lifted,
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
        this.lifted = lifted;
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
        var missing = choice.missing(quote.steps());
        var again = isAgain(quote);
        var word = again || !missing.isEmpty() ? approval : null;
        var details = json.read(renewal.details(), RenewalDetails.class);
        renewal.moveTo(
                ResultState.SUBMITTED, json.write(papers.entered(details, quote, choice, word)), clock.instant());
        renewal.progress().lookAgain(clock.instant().plus(lookAgain));
        renewals.save(renewal);
        database.flush();
        earlier.keepLater(id, quote, choice);
        journal.add(
                id,
                RenewalStep.Move.result(
                        ResultState.PREPARED, ResultState.SUBMITTED, word == null ? "" : word.reason(), word));
        events.publishEvent(Changed.of("renewal.submitted", id.toString(), renewal.receiptNumber()));
        lifted.tell(renewal, missing, again, word);
    }

    /** Whether a reference was used before, or anything else but the steps takes a supervisor's word. */
    private static boolean isAgain(Quote quote) {
        return quote.problems().entrySet().stream()
                .anyMatch(problem -> concernsEntry(problem.getKey())
                        && !problem.getKey().equals("steps")
                        && Approval.canLift(problem.getValue()));
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
