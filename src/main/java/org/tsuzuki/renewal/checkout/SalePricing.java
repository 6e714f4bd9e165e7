package org.tsuzuki.renewal.checkout;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tsuzuki.base.ProblemException;
import org.tsuzuki.base.Trilingual;
import org.tsuzuki.card.CardService;
import org.tsuzuki.customer.CustomerId;
import org.tsuzuki.customer.CustomerService;
import org.tsuzuki.customer.CustomerSummary;
import org.tsuzuki.money.BranchCounter;
import org.tsuzuki.money.CounterMethods;
import org.tsuzuki.money.PaymentBreakdown;
import org.tsuzuki.renewal.RenewalReceipt;
import org.tsuzuki.renewal.SnapshotFactory;
import org.tsuzuki.renewal.draft.QuoteService;
import org.tsuzuki.renewal.quote.CheckoutRequest;
import org.tsuzuki.renewal.quote.QuotedLine;
import org.tsuzuki.renewal.quote.RenewalProblem;
import org.tsuzuki.renewal.quote.SaleLine;
import org.tsuzuki.renewal.quote.SaleTotals;
import org.tsuzuki.renewal.quote.Submission;
import org.tsuzuki.security.approval.ApproverService;

/** Quotes what is to be recorded, once, and refuses what must not be; reads whatever the sale needs to be written. */
@Component
class SalePricing {

    private final CardService cards;
    private final CustomerService customers;
    private final BranchCounter counter;
    private final QuoteService quotes;
    private final ApproverService approvers;
    private final SnapshotFactory snapshots;
    private final RenewalReceipt receipts;

    SalePricing(
            CardService cards,
            CustomerService customers,
            BranchCounter counter,
            QuoteService quotes,
            ApproverService approvers,
            SnapshotFactory snapshots,
            RenewalReceipt receipts) {
        this.cards = cards;
        this.customers = customers;
        this.counter = counter;
        this.quotes = quotes;
        this.approvers = approvers;
        this.snapshots = snapshots;
        this.receipts = receipts;
    }

    /** @throws ProblemException named by field for the first thing that speaks against recording it */
    PricedSale price(CheckoutRequest request) {
        var taken = counter.here();
        var quoted = request.lines().stream().map(line -> quote(line, taken)).toList();
        quoted.forEach(line -> check(line, request));
        var totals = new SaleTotals(quoted.stream().map(QuotedLine::quote).toList());
        if (!totals.total().equals(request.total())) {
            throw ProblemException.of(RenewalProblem.TOTAL_CHANGED);
        }
        var payment = totals.paid(request.payment(), taken);
        check(payment);
        var payer = customers.summary(payer(request.payer(), quoted));
        var words = PaymentTexts.of(payment, quoted.size());
        var lines = quoted.stream()
                .map(line -> line(line, payer, words, payment, request.submission()))
                .toList();
        return new PricedSale(payer, lines, totals.total(), payment);
    }

    private QuotedLine quote(SaleLine line, CounterMethods taken) {
        var card = cards.find(line.card()).orElseThrow(() -> ProblemException.of("problem.card.unknown"));
        return new QuotedLine(line, card, quotes.quote(card, line.choice(), taken));
    }

    private void check(QuotedLine line, CheckoutRequest request) {
        line.refuse(request.submission());
        var approval = line.approval();
        if (approval != null) {
            approvers.verifyWhole(approval.by(), line.requirement());
        }
    }

    private static void check(PaymentBreakdown payment) {
        payment.problems().forEach((field, problem) -> {
            throw new ProblemException(problem, field);
        });
    }

    private static CustomerId payer(@Nullable CustomerId chosen, List<QuotedLine> lines) {
        return chosen == null ? lines.getFirst().card().customerId() : chosen;
    }

    private PricedSale.Line line(
            QuotedLine line, CustomerSummary payer, Trilingual words, PaymentBreakdown payment, Submission submission) {
        var owner = line.card().customerId();
        var customer = owner.equals(payer.id()) ? payer : customers.summary(owner);
        var details = snapshots.details(line, customer, words, payment, submission);
        return new PricedSale.Line(line, details, receipts.item(line.card(), line.quote(), details));
    }
}
