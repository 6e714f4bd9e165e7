package org.tsuzuki.receipt.document;

import org.jspecify.annotations.Nullable;
import org.tsuzuki.base.Yen;

/** What a receipt is to the consumption tax; labelled by {@code receipt.slip.kind.<name>}. */
public enum InvoiceKind {
    /** No qualified invoice: the branch has no T number, or nothing on it is taxed. */
    NONE,
    /** 適格簡易請求書, which travel agencies may issue without naming the customer. */
    SIMPLIFIED,
    /** 適格請求書, on request, with the buyer's name. */
    FULL,
    /** 適格返還請求書. */
    RETURN;

    public static InvoiceKind of(ReceiptContent receipt, @Nullable Addressee addressee) {
        var taxed = receipt.tax().taxable10();
        if (receipt.details().issuer().registrationNumber() == null || taxed.equals(Yen.ZERO)) {
            return NONE;
        }
        if (receipt.details().returns() != null) {
            return RefundInvoice.isRequired(taxed.negated()) ? RETURN : NONE;
        }
        return addressee == null ? SIMPLIFIED : FULL;
    }
}
