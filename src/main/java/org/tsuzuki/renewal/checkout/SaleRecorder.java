package org.tsuzuki.renewal.checkout;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tsuzuki.base.CurrentActor;
import org.tsuzuki.base.JapanTime;
import org.tsuzuki.base.ProblemException;
import org.tsuzuki.card.CardDetails;
import org.tsuzuki.card.CardId;
import org.tsuzuki.card.CardService;
import org.tsuzuki.catalogue.Catalogue;
import org.tsuzuki.customer.CustomerService;
import org.tsuzuki.customer.CustomerSummary;
import org.tsuzuki.money.Direction;
import org.tsuzuki.money.Journal;
import org.tsuzuki.money.PaymentBreakdown;
import org.tsuzuki.money.SourceDocument;
import org.tsuzuki.receipt.ReceiptService;
import org.tsuzuki.renewal.Renewal;
import org.tsuzuki.renewal.RenewalReceipt;
import org.tsuzuki.renewal.Renewals;
import org.tsuzuki.renewal.Sale;
import org.tsuzuki.renewal.Sales;
import org.tsuzuki.renewal.draft.Carts;
import org.tsuzuki.renewal.draft.QuoteService;
import org.tsuzuki.renewal.quote.Approval;
import org.tsuzuki.renewal.quote.QuotedLine;
import org.tsuzuki.renewal.quote.SaleLine;
import org.tsuzuki.renewal.quote.Submission;
import org.tsuzuki.renewal.refund.CreditPayment;
import org.tsuzuki.security.approval.ApprovalRequirement;
import org.tsuzuki.security.approval.ApproverService;

/** Records a visit in one transaction: renewals, money, receipt and audit entries, all or nothing. */
@Component
class SaleRecorder {

    private final CardService cards;
    private final CustomerService customers;
    private final Catalogue catalogue;
    private final QuoteService quotes;
    private final Sales visits;
    private final Renewals renewals;
    private final RenewalReceipt slips;
    private final ReceiptService receipts;
    private final Journal book;
    private final CreditPayment credit;
    private final SaleLineRecorder lines;
    private final ApproverService approvers;
    private final Carts gathered;
    private final EntityManager database;
    private final CurrentActor actor;
    private final Clock clock;

    SaleRecorder(
            CardService cards,
            CustomerService customers,
            Catalogue catalogue,
            QuoteService quotes,
            Sales visits,
            Renewals renewals,
            RenewalReceipt slips,
            ReceiptService receipts,
            Journal book,
            CreditPayment credit,
            SaleLineRecorder lines,
            ApproverService approvers,
            Carts gathered,
            EntityManager database,
            CurrentActor actor,
            Clock clock) {
        this.cards = cards;
        this.customers = customers;
        this.catalogue = catalogue;
        this.quotes = quotes;
        this.visits = visits;
        this.renewals = renewals;
        this.slips = slips;
        this.receipts = receipts;
        this.book = book;
        this.credit = credit;
        this.lines = lines;
        this.approvers = approvers;
        this.gathered = gathered;
        this.database = database;
        this.actor = actor;
        this.clock = clock;
    }

    @Transactional
    RecordedSale record(CheckoutRequest order) {
        hold(order);
        return recordHeld(order);
    }

    /** One card, paid by its own customer. */
    @Transactional
    RecordedSale record(SaleLine line, Submission submission, @Nullable Approval approval) {
        cards.hold(line.card());
        return recordHeld(order(line, submission, approval));
    }

    /** The visit of one card that its own customer pays. */
    CheckoutRequest order(SaleLine line, Submission submission, @Nullable Approval approval) {
        var payer = card(line.card()).customerId();
        return new CheckoutRequest(
                line.key(), payer, List.of(line), line.choice().payment(), submission, approval);
    }

    private RecordedSale recordHeld(CheckoutRequest order) {
        var earlier = find(order);
        if (earlier.isPresent()) {
            return earlier.get();
        }
        var quoted = order.lines().stream().map(this::quote).toList();
        quoted.forEach(line -> refuse(line, order));
        var totals =
                new SaleTotals(catalogue, quoted.stream().map(QuotedLine::quote).toList(), JapanTime.today(clock));
        var paid = totals.paid(order.payment());
        refuse(paid);
        var payer = customers.summary(order.payer());
        var means = Objects.requireNonNull(paid.main());
        var words = PaymentTexts.of(means, paid.shares(), quoted.size());
        var drafts = new ArrayList<SaleLineRecorder.Written>();
        quoted.forEach(line -> drafts.add(lines.write(line, owner(line, payer), words, order.wordFor(line))));
        var items = drafts.stream().map(SaleLineRecorder.Written::item).toList();
        gathered.forget(order.key(), order.lines());
        var receipt =
                receipts.issue(slips.of(payer, items, paid.shares())).number().value();
        var visit =
                new Sale(order.key(), order.payer(), actor.get(), receipt, totals.total(), means.id(), clock.instant());
        database.persist(visit);
        var recorded =
                drafts.stream().map(line -> lines.record(line, visit, order)).toList();
        book.book(Direction.IN, new SourceDocument(visit.id(), null, receipt), paid.shares());
        credit.use(visit.payerId(), paid.shares());
        return new RecordedSale(recorded, receipt, false);
    }

    private CustomerSummary owner(QuotedLine line, CustomerSummary payer) {
        var owner = line.card().customerId();
        return owner.equals(payer.id()) ? payer : customers.summary(owner);
    }

    private CardDetails card(CardId id) {
        return cards.find(id).orElseThrow(() -> ProblemException.of("problem.card.unknown"));
    }

    /** One after the other for each card, so that the same renewal is not taken twice at the same moment. */
    private void hold(CheckoutRequest order) {
        order.lines().stream()
                .map(SaleLine::card)
                .sorted(Comparator.comparing(card -> card.value()))
                .forEach(cards::hold);
    }

    private QuotedLine quote(SaleLine line) {
        var card = card(line.card());
        return new QuotedLine(line, card, quotes.quote(card, line.choice()));
    }

    private void refuse(QuotedLine line, CheckoutRequest order) {
        line.refuse(order.submission(), order.wordFor(line));
        var word = line.needed(order.wordFor(line));
        if (word != null) {
            approvers.verify(word.by(), ApprovalRequirement.SUPERVISOR);
        }
    }

    private static void refuse(PaymentBreakdown paid) {
        paid.problems().forEach((field, problem) -> {
            throw new ProblemException(problem, field);
        });
    }

    /**
     * What was recorded under the key of the visit or of one of its cards.
     *
     * @throws ProblemException when only some of the cards are recorded: the others must not pass for it
     */
    @Transactional(readOnly = true)
    Optional<RecordedSale> find(CheckoutRequest order) {
        // The visit first: who finds it finds all its cards, even while a neighbour commits between the two reads.
        var byVisit = order.isAlone() ? Optional.<Sale>empty() : visits.findByIdempotencyKey(order.key());
        var byLine = order.lines().stream()
                .flatMap(line -> renewals.findByIdempotencyKey(line.key()).stream())
                .toList();
        for (var renewal : byLine) {
            if (order.lines().stream()
                    .noneMatch(line ->
                            line.key().equals(renewal.key()) && line.card().equals(renewal.card()))) {
                throw ProblemException.of("problem.renewal.otherCard");
            }
        }
        var found = byVisit.map(Sale::id)
                .or(() -> byLine.stream().findFirst().map(Renewal::visitId))
                .map(this::recorded);
        if (byLine.size() < order.lines().size()) {
            found.ifPresent(before -> {
                throw ProblemException.of("renew.recordedBefore", before.receiptNumber());
            });
        }
        return found;
    }

    private RecordedSale recorded(UUID visit) {
        var all = renewals.findByVisitIdOrderByCardValue(visit);
        return new RecordedSale(
                all.stream().map(Renewal::id).toList(), all.getFirst().receiptNumber(), true);
    }
}
