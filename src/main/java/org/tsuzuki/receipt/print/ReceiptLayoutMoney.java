package org.tsuzuki.receipt.print;

import org.tsuzuki.receipt.document.ReceiptContent;
import org.tsuzuki.receipt.document.ReceiptPayment;
import org.tsuzuki.receipt.print.ReceiptLayoutRow.Weight;

/** The sums of a slip: total, taxes once per rate, and how it was paid or given back. */
final class ReceiptLayoutMoney {

    private final ReceiptLayoutRows rows;
    private final ReceiptLayoutLabels labels;
    private final ReceiptContent receipt;

    ReceiptLayoutMoney(ReceiptLayoutRows rows, ReceiptLayoutLabels labels, ReceiptContent receipt) {
        this.rows = rows;
        this.labels = labels;
        this.receipt = receipt;
    }

    void add() {
        var sums = receipt.tax();
        var payments = receipt.details().payments();
        rows.official(
                receipt.details().returns() == null ? "total" : "refunded", labels.main(sums.total()), Weight.LARGE);
        rows.officialIfAny("taxable10", sums.taxable10());
        rows.officialIfAny("tax10", sums.tax10());
        rows.officialIfAny("notTaxed", sums.notTaxed());
        rows.officialIfAny("passThrough", sums.passThrough());
        var only = payments.size() == 1 ? payments.getFirst() : null;
        if (only != null && only.tendered() != null && only.foreign() == null) {
            // All of it over the counter: what was handed over says so.
            rows.official("cashReceived", labels.main(only.tendered()), Weight.PLAIN);
            change(only);
        } else {
            payments.forEach(this::payment);
        }
    }

    private void payment(ReceiptPayment payment) {
        rows.official(payment.method(), labels.main(payment.amount()), Weight.PLAIN);
        if (payment.foreign() != null) {
            rows.said("foreign", payment.foreign(), Weight.SMALL);
        }
        if (payment.tendered() != null) {
            rows.said("tendered", labels.main(payment.tendered()), Weight.PLAIN);
        }
        change(payment);
    }

    private void change(ReceiptPayment payment) {
        if (payment.change() != null) {
            rows.said("change", labels.main(payment.change()), Weight.PLAIN);
        }
    }
}
