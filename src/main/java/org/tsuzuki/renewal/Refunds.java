package org.tsuzuki.renewal;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.tsuzuki.base.Changed;
import org.tsuzuki.base.Messages;
import org.tsuzuki.base.Trilingual;
import org.tsuzuki.base.Yen;
import org.tsuzuki.customer.CustomerId;
import org.tsuzuki.customer.CustomerService;
import org.tsuzuki.money.Direction;
import org.tsuzuki.money.MoneyBook;
import org.tsuzuki.money.Occasion;
import org.tsuzuki.money.Share;
import org.tsuzuki.receipt.ReceiptContent;
import org.tsuzuki.receipt.ReceiptItem;
import org.tsuzuki.receipt.ReceiptLine;
import org.tsuzuki.receipt.ReceiptNumber;
import org.tsuzuki.receipt.ReceiptService;
import org.tsuzuki.receipt.ReturnOf;
import org.tsuzuki.receipt.TaxKind;

/** Gives money back: a return receipt with a number of its own, a line in the book of money, a step, an audit entry. */
@Component
class Refunds {

    private final Visits visits;
    private final CustomerService customers;
    private final RenewalReceipt slips;
    private final ReceiptService receipts;
    private final MoneyBook book;
    private final StepJournal journal;
    private final ApplicationEventPublisher events;

    Refunds(
            Visits visits,
            CustomerService customers,
            RenewalReceipt slips,
            ReceiptService receipts,
            MoneyBook book,
            StepJournal journal,
            ApplicationEventPublisher events) {
        this.visits = visits;
        this.customers = customers;
        this.slips = slips;
        this.receipts = receipts;
        this.book = book;
        this.journal = journal;
        this.events = events;
    }

    /**
     * Within the caller's transaction.
     *
     * @param share the means and the sum of the parts
     * @return the number of the return receipt
     */
    String give(Renewal renewal, Map<SalePart, Yen> parts, Share share, String reason, @Nullable Approval approval) {
        var before = renewal.sum().money();
        renewal.giveBack(parts);
        var payer = visits.findById(renewal.visitId()).orElseThrow().payerId();
        var original = receipts.find(new ReceiptNumber(renewal.receiptNumber())).orElseThrow();
        var origin = new ReturnOf(original.number(), original.issuedAt(), reason);
        var slip = slips.back(customers.summary(new CustomerId(payer)), item(renewal, original, parts), share, origin);
        var number = receipts.issue(slip).number().value();
        book.book(Direction.OUT, new Occasion(renewal.visitId(), renewal.id().value(), number), List.of(share));
        journal.add(
                renewal.id(), RenewalStep.Move.money(before, renewal.sum().money(), share.amount(), reason, approval));
        events.publishEvent(new Changed(
                "renewal.refunded",
                renewal.id().toString(),
                renewal.receiptNumber(),
                fields(share, number, approval),
                reason));
        return number;
    }

    /** All that is left, up to a sum: first what the carrier got, then its late fee, the agency's fee last. */
    static Map<SalePart, Yen> upTo(Renewal renewal, Yen sum) {
        var parts = new EnumMap<SalePart, Yen>(SalePart.class);
        var left = sum;
        for (var part : SalePart.values()) {
            var there = renewal.sum().left().getOrDefault(part, Yen.ZERO);
            var taken = there.compareTo(left) < 0 ? there : left;
            parts.put(part, taken);
            left = left.minus(taken);
        }
        return parts;
    }

    private static ReceiptItem item(Renewal renewal, ReceiptContent original, Map<SalePart, Yen> parts) {
        var sold = original.details().items().stream()
                .filter(item -> item.card().id().equals(renewal.card().value()))
                .findFirst()
                .orElseThrow();
        var lines = new ArrayList<ReceiptLine>();
        add(
                lines,
                sold.lines().getFirst().label(),
                parts.get(SalePart.AMOUNT),
                sold.lines().getFirst().tax());
        add(lines, Messages.all("renew.lateFee"), parts.get(SalePart.LATE_FEE), TaxKind.PASS_THROUGH);
        add(lines, Messages.all("renew.fee"), parts.get(SalePart.FEE), TaxKind.TAX10);
        return new ReceiptItem(sold.card(), lines, List.of(), sold.references(), null);
    }

    private static void add(List<ReceiptLine> lines, Trilingual label, @Nullable Yen back, TaxKind tax) {
        if (back != null && !back.equals(Yen.ZERO)) {
            lines.add(new ReceiptLine(label, back.negated(), tax));
        }
    }

    private static List<Changed.Field> fields(Share share, String number, @Nullable Approval approval) {
        var fields = new ArrayList<Changed.Field>();
        fields.add(new Changed.Field("refunded", null, share.amount().toString()));
        fields.add(new Changed.Field("returnReceipt", null, number));
        if (approval != null) {
            fields.add(new Changed.Field("approvedBy", null, approval.by().name()));
        }
        return fields;
    }
}
