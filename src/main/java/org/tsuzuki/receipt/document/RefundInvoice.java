package org.tsuzuki.receipt.document;

import org.tsuzuki.base.Yen;

/** When a refund needs a return invoice (適格返還請求書). */
public final class RefundInvoice {

    private static final Yen FROM = new Yen(10_000);

    private RefundInvoice() {}

    /**
     * Needed from 10,000 yen, tax included, for each refund.
     *
     * @param refund what is given back of taxed sales, above zero; what was never taxed needs no invoice
     */
    public static boolean isRequired(Yen refund) {
        return refund.compareTo(FROM) >= 0;
    }
}
