package org.tsuzuki.renewal;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tsuzuki.base.Changed;
import org.tsuzuki.base.CurrentActor;
import org.tsuzuki.base.ProblemException;
import org.tsuzuki.card.CardId;
import org.tsuzuki.card.CardService;
import org.tsuzuki.catalogue.Step;
import org.tsuzuki.customer.CustomerService;
import org.tsuzuki.receipt.ReceiptService;

/** Records a renewal in one transaction: the renewal, its receipt and their audit entries, all or nothing. */
@Component
class RenewalRecorder {

    private final CardService cards;
    private final QuoteService quotes;
    private final Renewals renewals;
    private final StoredDrafts drafts;
    private final CustomerService customers;
    private final RenewalPapers papers;
    private final RenewalReceipt slips;
    private final ReceiptService receipts;
    private final RenewalJson json;
    private final ApplicationEventPublisher events;
    private final CurrentActor actor;
    private final Clock clock;

    RenewalRecorder(
            CardService cards,
            QuoteService quotes,
            Renewals renewals,
            StoredDrafts drafts,
            CustomerService customers,
            RenewalPapers papers,
            RenewalReceipt slips,
            ReceiptService receipts,
            RenewalJson json,
            ApplicationEventPublisher events,
            CurrentActor actor,
            Clock clock) {
        this.cards = cards;
        this.quotes = quotes;
        this.renewals = renewals;
        this.drafts = drafts;
        this.customers = customers;
        this.papers = papers;
        this.slips = slips;
        this.receipts = receipts;
        this.json = json;
        this.events = events;
        this.actor = actor;
        this.clock = clock;
    }

    @Transactional
    RecordedRenewal record(UUID key, CardId cardId, RenewalChoice choice, @Nullable StepsOverride override) {
        var earlier = find(key, cardId);
        if (earlier.isPresent()) {
            return earlier.get();
        }
        var card = cards.find(cardId).orElseThrow(() -> ProblemException.of("problem.card.unknown"));
        var quote = quotes.quote(card, choice);
        quote.problems().forEach((field, problem) -> {
            if (override == null || !field.equals("steps")) {
                throw new ProblemException(problem, field);
            }
        });
        var customer = customers.find(card.customerId()).orElseThrow();
        var details = papers.details(card, customer, quote, choice, override);
        var receipt = receipts.issue(slips.of(card, customer, quote, details));
        var number = receipt.number().value();
        var renewal =
                renewals.save(new Renewal(key, card, actor.get(), quote, number, json.write(details), clock.instant()));
        drafts.findByCardIdAndStaffId(cardId.value(), actor.get().staffId()).ifPresent(drafts::delete);
        events.publishEvent(new Changed(
                "renewal.recorded",
                renewal.id().toString(),
                number,
                List.of(new Changed.Field("total", null, quote.total().toString())),
                null));
        if (override != null && details.skipped() != null) {
            events.publishEvent(overridden(renewal, choice.missing(quote.steps()), override));
        }
        return new RecordedRenewal(renewal.id(), number, false);
    }

    private static Changed overridden(Renewal renewal, List<Step> missing, StepsOverride override) {
        var steps = missing.stream().map(Step::id).collect(Collectors.joining(", "));
        return new Changed(
                "renewal.stepsOverridden",
                renewal.id().toString(),
                renewal.receiptNumber(),
                List.of(
                        new Changed.Field("approvedBy", null, override.by().name()),
                        new Changed.Field("missingSteps", null, steps)),
                override.reason());
    }

    @Transactional(readOnly = true)
    Optional<RecordedRenewal> find(UUID key, CardId card) {
        return renewals.findByIdempotencyKey(key).map(renewal -> {
            if (!renewal.card().equals(card)) {
                throw ProblemException.of("problem.renewal.otherCard");
            }
            return new RecordedRenewal(renewal.id(), renewal.receiptNumber(), true);
        });
    }
}
