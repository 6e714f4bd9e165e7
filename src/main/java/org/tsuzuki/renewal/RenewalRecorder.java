package org.tsuzuki.renewal;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tsuzuki.base.Changed;
import org.tsuzuki.base.CurrentActor;
import org.tsuzuki.base.ProblemException;
import org.tsuzuki.card.CardId;
import org.tsuzuki.card.CardService;
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
    RecordedRenewal record(UUID key, CardId cardId, RenewalChoice choice) {
        var earlier = find(key, cardId);
        if (earlier.isPresent()) {
            return earlier.get();
        }
        var card = cards.find(cardId).orElseThrow(() -> ProblemException.of("problem.card.unknown"));
        var quote = quotes.quote(card, choice);
        quote.problems().forEach((field, problem) -> {
            throw new ProblemException(problem, field);
        });
        var customer = customers.find(card.customerId()).orElseThrow();
        var details = papers.details(card, customer, quote, choice);
        var receipt = receipts.issue(slips.of(card, customer, quote, details));
        var number = receipt.number().value();
        var renewal =
                renewals.save(new Renewal(key, card, actor.get(), quote, number, json.write(details), clock.instant()));
        drafts.findByCardIdAndStaffId(cardId.value(), actor.get().staffId()).ifPresent(drafts::delete);
        events.publishEvent(Changed.of("renewal.recorded", renewal.id().toString(), number));
        return new RecordedRenewal(renewal.id(), number, false);
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
