package org.tsuzuki.renewal.checkout;

import java.time.Clock;
import java.util.Comparator;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tsuzuki.base.CurrentActor;
import org.tsuzuki.base.ProblemException;
import org.tsuzuki.card.CardService;
import org.tsuzuki.money.Direction;
import org.tsuzuki.money.Journal;
import org.tsuzuki.money.SourceDocument;
import org.tsuzuki.renewal.DuplicateGuard;
import org.tsuzuki.renewal.Renewal;
import org.tsuzuki.renewal.RenewalReceipt;
import org.tsuzuki.renewal.Renewals;
import org.tsuzuki.renewal.ResultState;
import org.tsuzuki.renewal.Sale;
import org.tsuzuki.renewal.SaleRecorded;
import org.tsuzuki.renewal.Sales;
import org.tsuzuki.renewal.draft.RecordedDrafts;
import org.tsuzuki.renewal.history.RenewalEventLog;
import org.tsuzuki.renewal.quote.CheckoutRequest;
import org.tsuzuki.renewal.quote.SaleLine;
import org.tsuzuki.renewal.quote.Submission;
import org.tsuzuki.settings.Setting;
import org.tsuzuki.settings.Settings;

/** Records a sale in one transaction: receipt, renewals, money and audit entries, all or nothing. */
@Component
class SaleRecorder {

    private final CardService cards;
    private final SalePricing pricing;
    private final RecordedDrafts drafts;
    private final RenewalReceipt receipts;
    private final Sales sales;
    private final Renewals renewals;
    private final RenewalEventLog log;
    private final DuplicateGuard duplicates;
    private final Journal journal;
    private final ApplicationEventPublisher events;
    private final CurrentActor actor;
    private final Clock clock;
    private final Settings settings;

    SaleRecorder(
            CardService cards,
            SalePricing pricing,
            RecordedDrafts drafts,
            RenewalReceipt receipts,
            Sales sales,
            Renewals renewals,
            RenewalEventLog log,
            DuplicateGuard duplicates,
            Journal journal,
            ApplicationEventPublisher events,
            CurrentActor actor,
            Clock clock,
            Settings settings) {
        this.cards = cards;
        this.pricing = pricing;
        this.drafts = drafts;
        this.receipts = receipts;
        this.sales = sales;
        this.renewals = renewals;
        this.log = log;
        this.duplicates = duplicates;
        this.journal = journal;
        this.events = events;
        this.actor = actor;
        this.clock = clock;
        this.settings = settings;
    }

    /**
     * Everything is read before the receipt takes its number: until that is committed, the branch's next receipt waits.
     *
     * @throws ProblemException named by field when something is missing or wrong
     */
    @Transactional
    RecordedSale record(CheckoutRequest request) {
        hold(request);
        var earlier = find(request);
        if (earlier.isPresent()) {
            return earlier.get();
        }
        var priced = pricing.price(request);
        drafts.forget(request);
        var receipt =
                receipts.issue(priced.payer(), priced.items(), priced.payment().tenders());
        var sale = sales.save(new Sale(
                request.key(), priced.payer().id(), actor.get(), receipt.value(), priced.total(), clock.instant()));
        var lines = priced.lines().stream()
                .map(line -> write(line, sale, priced, request))
                .toList();
        journal.book(
                Direction.IN,
                new SourceDocument(sale.id(), null, receipt.value()),
                priced.payment().tenders());
        events.publishEvent(new SaleRecorded(sale, lines, priced.payment()));
        return RecordedSale.of(
                receipt.value(), lines.stream().map(SaleRecorded.Line::renewal).toList(), false);
    }

    /** One after the other for each card, so that the same renewal is not taken twice at the same moment. */
    private void hold(CheckoutRequest request) {
        request.lines().stream()
                .map(SaleLine::card)
                .sorted(Comparator.comparing(card -> card.value()))
                .forEach(cards::hold);
    }

    private SaleRecorded.Line write(PricedSale.Line line, Sale sale, PricedSale priced, CheckoutRequest request) {
        var quoted = line.quoted();
        var first = request.submission() == Submission.DONE ? ResultState.SUBMITTED : ResultState.PREPARED;
        var lookAgainAt = sale.recordedAt().plus(settings.time(Setting.NEXT_CHECK_AFTER));
        var renewal =
                renewals.save(new Renewal(sale, quoted, priced.method().id(), first, lookAgainAt, line.details()));
        log.recorded(
                renewal,
                new RenewalEventLog.OverriddenRules(
                        quoted.missing(), quoted.isAgain(), quoted.largeDifferences(), quoted.approval()));
        duplicates.keep(
                renewal.id(), quoted.quote(), quoted.choice(), request.lines().size() > 1);
        return new SaleRecorded.Line(renewal, quoted);
    }

    /**
     * What was recorded under the key of the sale or of one of its cards.
     *
     * @throws ProblemException when only some of the cards are recorded: the others must not pass for it
     */
    private Optional<RecordedSale> find(CheckoutRequest request) {
        // The sale first: who finds it finds all its cards, even while a neighbour commits between the two reads.
        var bySale = request.isAlone() ? Optional.<Sale>empty() : sales.findByIdempotencyKey(request.key());
        var byLine = request.lines().stream()
                .flatMap(line -> renewals.findByIdempotencyKey(line.key()).stream())
                .toList();
        for (var renewal : byLine) {
            if (request.lines().stream()
                    .noneMatch(line ->
                            line.key().equals(renewal.key()) && line.card().equals(renewal.card()))) {
                throw ProblemException.of("problem.renewal.otherCard");
            }
        }
        var found = bySale.map(Sale::id)
                .or(() -> byLine.stream().findFirst().map(Renewal::saleId))
                .map(this::recorded);
        if (byLine.size() < request.lines().size()) {
            found.ifPresent(before -> {
                throw ProblemException.of("renew.recordedBefore", before.receiptNumber());
            });
        }
        return found;
    }

    private RecordedSale recorded(UUID sale) {
        var all = renewals.findBySaleIdOrderByCardValue(sale);
        return RecordedSale.of(all.getFirst().receiptNumber(), all, true);
    }
}
