package org.tsuzuki.renewal.checkout;

import java.util.List;
import java.util.Objects;
import org.tsuzuki.base.Yen;
import org.tsuzuki.catalogue.model.PaymentMethod;
import org.tsuzuki.customer.CustomerSummary;
import org.tsuzuki.money.PaymentBreakdown;
import org.tsuzuki.receipt.document.ReceiptItem;
import org.tsuzuki.renewal.RenewalDetails;
import org.tsuzuki.renewal.quote.QuotedLine;

/** A sale that nothing speaks against, with all that will be written of it. */
record PricedSale(CustomerSummary payer, List<Line> lines, Yen total, PaymentBreakdown payment) {

    /** The method that takes what no other does. */
    PaymentMethod method() {
        return Objects.requireNonNull(payment.main());
    }

    List<ReceiptItem> items() {
        return lines.stream().map(Line::item).toList();
    }

    /** One card as it will be kept and printed. */
    record Line(QuotedLine quoted, RenewalDetails details, ReceiptItem item) {}
}
