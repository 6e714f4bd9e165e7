package org.tsuzuki.renewal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tsuzuki.agency.AgencyService;
import org.tsuzuki.agency.BranchDetails;
import org.tsuzuki.agency.BranchId;
import org.tsuzuki.base.CurrentActor;
import org.tsuzuki.base.Messages;
import org.tsuzuki.base.Trilingual;
import org.tsuzuki.base.Yen;
import org.tsuzuki.card.CardDetails;
import org.tsuzuki.catalogue.Catalogue;
import org.tsuzuki.catalogue.kinds.FieldType;
import org.tsuzuki.catalogue.model.RecordField;
import org.tsuzuki.customer.CustomerSummary;
import org.tsuzuki.money.Tender;
import org.tsuzuki.receipt.ReceiptDraft;
import org.tsuzuki.receipt.ReceiptService;
import org.tsuzuki.receipt.document.KeyDateChange;
import org.tsuzuki.receipt.document.ReceiptCard;
import org.tsuzuki.receipt.document.ReceiptCustomer;
import org.tsuzuki.receipt.document.ReceiptDetails;
import org.tsuzuki.receipt.document.ReceiptIssuer;
import org.tsuzuki.receipt.document.ReceiptItem;
import org.tsuzuki.receipt.document.ReceiptLine;
import org.tsuzuki.receipt.document.ReceiptNumber;
import org.tsuzuki.receipt.document.ReceiptPayment;
import org.tsuzuki.receipt.document.ReceiptReference;
import org.tsuzuki.receipt.document.RefundedReceipt;
import org.tsuzuki.receipt.document.TaxTreatment;
import org.tsuzuki.renewal.quote.Bonus;
import org.tsuzuki.renewal.quote.Quote;
import org.tsuzuki.renewal.quote.SaleTerms;
import org.tsuzuki.validity.KeyDate;
import org.tsuzuki.validity.KeyDateKind;

/** Issues what the customer is handed: the receipt of a sale, and of money that goes back. */
@Component
public class RenewalReceipt {

    private final Catalogue catalogue;
    private final AgencyService agency;
    private final ReceiptService receipts;
    private final CurrentActor actor;

    RenewalReceipt(Catalogue catalogue, AgencyService agency, ReceiptService receipts, CurrentActor actor) {
        this.catalogue = catalogue;
        this.agency = agency;
        this.receipts = receipts;
        this.actor = actor;
    }

    /** Issues the receipt of a sale, addressed to who pays. */
    public ReceiptNumber issue(CustomerSummary payer, List<ReceiptItem> items, List<Tender> tenders) {
        return issue(payer, items, payments(tenders, false), null, Messages.all("renew.receipt.notYetSeen"));
    }

    /** Issues the receipt of a refund; everything on it is negative. */
    public ReceiptNumber issueRefund(CustomerSummary payer, ReceiptItem item, Tender tender, RefundedReceipt origin) {
        return issue(payer, List.of(item), payments(List.of(tender), true), origin, null);
    }

    private ReceiptNumber issue(
            CustomerSummary payer,
            List<ReceiptItem> items,
            List<ReceiptPayment> payments,
            @Nullable RefundedReceipt origin,
            @Nullable Trilingual note) {
        var branch = agency.branch(new BranchId(actor.get().branchId()));
        var customer = new ReceiptCustomer(printedName(payer), payer.number().toString());
        var details = new ReceiptDetails(issuer(branch), customer, items, payments, origin, note);
        return receipts.issue(
                        new ReceiptDraft(branch.id(), branch.code(), payer.id().value(), details))
                .number();
    }

    public ReceiptItem item(CardDetails card, Quote quote, RenewalDetails details) {
        var shown = new ReceiptCard(
                card.id().value(),
                card.identifiers().groups(),
                details.carrier(),
                quote.plan() == null ? null : details.plan(),
                details.allowances(),
                details.channel());
        return new ReceiptItem(
                shown,
                lines(quote, details),
                keyDates(quote),
                references(quote, details),
                paidDirectly(quote, details),
                remark(card, quote));
    }

    private static ReceiptIssuer issuer(BranchDetails branch) {
        return new ReceiptIssuer(
                branch.name(), branch.heading(), branch.address(), branch.phone(), branch.registrationNumber());
    }

    private static String printedName(CustomerSummary customer) {
        var latin = customer.names().latin();
        return latin == null ? customer.names().first() : latin;
    }

    private static ReceiptItem.@Nullable PaidDirectly paidDirectly(Quote quote, RenewalDetails details) {
        return quote.settlement().isDirect()
                ? new ReceiptItem.PaidDirectly(details.carrier(), details.plan(), quote.direct())
                : null;
    }

    /** A late fee is the carrier's own and advanced for the customer; what they pay themselves is no line. */
    private static List<ReceiptLine> lines(Quote quote, RenewalDetails details) {
        if (quote.settlement().isDirect()) {
            return List.of(new ReceiptLine(Messages.all("renew.fee"), quote.fee(), TaxTreatment.TAX10));
        }
        var tax = TaxTreatment.valueOf(quote.taxKind().name());
        var lines = new ArrayList<ReceiptLine>();
        lines.add(new ReceiptLine(details.plan(), quote.amount(), tax));
        if (quote.promotion() != null) {
            lines.add(new ReceiptLine(Bonus.line(quote.promotion()), Yen.ZERO.minus(quote.discount()), tax));
        }
        if (!quote.lateFee().equals(Yen.ZERO)) {
            lines.add(new ReceiptLine(Messages.all("renew.lateFee"), quote.lateFee(), TaxTreatment.PASS_THROUGH));
        }
        if (!quote.fee().equals(Yen.ZERO)) {
            lines.add(new ReceiptLine(Messages.all("renew.fee"), quote.fee(), TaxTreatment.TAX10));
        }
        return lines;
    }

    private static List<ReceiptPayment> payments(List<Tender> tenders, boolean back) {
        return tenders.stream().map(tender -> payment(tender, back)).toList();
    }

    private static ReceiptPayment payment(Tender tender, boolean back) {
        return new ReceiptPayment(
                tender.method().name(),
                !tender.type().isReceived(),
                back ? tender.amount().negated() : tender.amount(),
                tender.tendered(),
                tender.change(),
                tender.foreign() == null ? null : tender.foreign().toString());
    }

    private static List<KeyDateChange> keyDates(Quote quote) {
        return Arrays.stream(KeyDateKind.values())
                .filter(kind -> !quote.before().get(kind).equals(quote.after().get(kind)))
                .map(kind -> new KeyDateChange(
                        Messages.all(kind.messageKey()),
                        quote.before().get(kind).map(KeyDate::lastDay).orElse(null),
                        quote.after().get(kind).map(KeyDate::lastDay).orElse(null)))
                .toList();
    }

    private static List<ReceiptReference> references(Quote quote, RenewalDetails details) {
        var referring = Objects.requireNonNull(quote.channel()).record().stream()
                .filter(field -> field.type() == FieldType.REFERENCE || field.type() == FieldType.LAST4)
                .collect(Collectors.toMap(RecordField::id, RecordField::type));
        return details.recorded().stream()
                .filter(field -> referring.containsKey(field.id()))
                .map(field -> referring.get(field.id()) == FieldType.LAST4
                        ? new ReceiptReference(field.label(), field.value())
                        : ReceiptReference.of(field.label(), field.value()))
                .toList();
    }

    private @Nullable Trilingual remark(CardDetails card, Quote quote) {
        var terms = new SaleTerms(catalogue.carrier(card.carrierId()), quote.plan());
        return terms.refundRemark().map(Messages::all).orElse(null);
    }
}
