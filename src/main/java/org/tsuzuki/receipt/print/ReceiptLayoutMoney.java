package org.tsuzuki.receipt.print;

import org.tsuzuki.receipt.document.ReceiptContent;
import org.tsuzuki.receipt.document.ReceiptPayment;
import org.tsuzuki.receipt.print.ReceiptLayoutRow.Weight;

/** The sums of a slip: total, taxes once per rate, and how it was paid or given back. */
final class ReceiptLayoutMoney {

    private final ReceiptLayoutRows rows;
    private final ReceiptContent receipt;

    ReceiptLayoutMoney(ReceiptLayoutRows rows, ReceiptContent receipt) {
        this.rows = rows;
        this.receipt = receipt;
    }

    void add() {
        rows.rule();
        var sums = receipt.tax();
        rows.pair(receipt.details().returns() == null ? "total" : "refunded", sums.total(), Weight.LARGE);
        rows.pairIfAny("taxable10", sums.taxable10());
        rows.pairIfAny("tax10", sums.tax10());
        rows.pairIfAny("notTaxed", sums.notTaxed());
        rows.pairIfAny("passThrough", sums.passThrough());
        receipt.details().payments().forEach(this::payment);
    }

    private void payment(ReceiptPayment payment) {
        rows.pair(payment.method(), payment.amount().toString(), Weight.PLAIN);
        if (payment.foreign() != null) {
            rows.pair("foreign", payment.foreign(), Weight.SMALL);
        }
        if (payment.tendered() != null) {
            rows.pair("tendered", payment.tendered(), Weight.PLAIN);
        }
        if (payment.change() != null) {
            rows.pair("change", payment.change(), Weight.PLAIN);
        }
    }
}
