package org.tsuzuki.renewal.refund;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.tsuzuki.base.DomainChange;
import org.tsuzuki.base.Messages;
import org.tsuzuki.base.Trilingual;
import org.tsuzuki.base.Yen;
import org.tsuzuki.customer.CustomerId;
import org.tsuzuki.customer.CustomerService;
import org.tsuzuki.money.Direction;
import org.tsuzuki.money.Journal;
import org.tsuzuki.money.SourceDocument;
import org.tsuzuki.money.Tender;
import org.tsuzuki.receipt.ReceiptService;
import org.tsuzuki.receipt.document.ReceiptContent;
import org.tsuzuki.receipt.document.ReceiptItem;
import org.tsuzuki.receipt.document.ReceiptLine;
import org.tsuzuki.receipt.document.ReceiptNumber;
import org.tsuzuki.receipt.document.RefundedReceipt;
import org.tsuzuki.receipt.document.TaxTreatment;
import org.tsuzuki.renewal.Renewal;
import org.tsuzuki.renewal.RenewalReceipt;
import org.tsuzuki.renewal.SalePart;
import org.tsuzuki.renewal.Sales;
import org.tsuzuki.renewal.history.RenewalEvent;
import org.tsuzuki.renewal.history.RenewalEventLog;
import org.tsuzuki.renewal.ledger.RenewalLedger;
import org.tsuzuki.renewal.quote.Approval;

/** Gives money back: a return receipt with a number of its own, a line in the journal, a step, an audit entry. */
@Component
class RefundService {

    private final Sales sales;
    private final CustomerService customers;
    private final RenewalReceipt slips;
    private final ReceiptService receipts;
    private final Journal journal;
    private final RenewalLedger ledger;
    private final RenewalEventLog log;
    private final ApplicationEventPublisher events;

    RefundService(
            Sales sales,
            CustomerService customers,
            RenewalReceipt slips,
            ReceiptService receipts,
            Journal journal,
            RenewalLedger ledger,
            RenewalEventLog log,
            ApplicationEventPublisher events) {
        this.sales = sales;
        this.customers = customers;
        this.slips = slips;
        this.receipts = receipts;
        this.journal = journal;
        this.ledger = ledger;
        this.log = log;
        this.events = events;
    }

    /**
     * Within the caller's transaction.
     *
     * @param tender the method and the sum of the parts
     * @return the number of the return receipt
     */
    String give(Renewal renewal, Map<SalePart, Yen> parts, Tender tender, String reason, @Nullable Approval approval) {
        var before = renewal.sum().money();
        renewal.giveBack(parts);
        var payer = sales.findById(renewal.saleId()).orElseThrow().payerId();
        var original = receipts.find(new ReceiptNumber(renewal.receiptNumber())).orElseThrow();
        var origin = new RefundedReceipt(original.number(), original.issuedAt(), reason);
        var customer = customers.summary(new CustomerId(payer));
        var number = slips.issueRefund(customer, item(renewal, original, parts), tender, origin)
                .value();
        journal.book(
                Direction.OUT, new SourceDocument(renewal.saleId(), renewal.id().value(), number), List.of(tender));
        ledger.refunded(renewal, parts, tender, number);
        log.add(
                renewal.id(),
                RenewalEvent.Move.money(before, renewal.sum().money(), tender.amount(), reason, approval));
        events.publishEvent(new DomainChange(
                "renewal.refunded",
                renewal.id().toString(),
                renewal.receiptNumber(),
                fields(tender, number, approval),
                reason,
                renewal.ties()));
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
        add(lines, Messages.all("renew.lateFee"), parts.get(SalePart.LATE_FEE), TaxTreatment.PASS_THROUGH);
        add(lines, Messages.all("renew.fee"), parts.get(SalePart.FEE), TaxTreatment.TAX10);
        return sold.refunded(lines);
    }

    private static void add(List<ReceiptLine> lines, Trilingual label, @Nullable Yen back, @Nullable TaxTreatment tax) {
        if (back != null && !back.equals(Yen.ZERO)) {
            lines.add(new ReceiptLine(label, back.negated(), tax));
        }
    }

    private static List<DomainChange.Field> fields(Tender tender, String number, @Nullable Approval approval) {
        var fields = new ArrayList<DomainChange.Field>();
        fields.add(new DomainChange.Field("refunded", null, tender.amount().toString()));
        fields.add(new DomainChange.Field("returnReceipt", null, number));
        if (approval != null) {
            fields.add(new DomainChange.Field("approvedBy", null, approval.by().name()));
        }
        return fields;
    }
}
