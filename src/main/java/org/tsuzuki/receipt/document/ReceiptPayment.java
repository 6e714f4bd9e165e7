package org.tsuzuki.receipt.document;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import org.tsuzuki.base.Trilingual;
import org.tsuzuki.base.Yen;

/**
 * One method by which the customer paid, or got money back.
 *
 * @param credit whether by credit card, or set off against what the agency owed; the receipt names it, and the share is
 *     free from stamp duty
 * @param amount its share of the total; negative on a return
 * @param tendered what was handed over; null when nothing was counted out
 * @param change what was given back
 * @param foreign the foreign money that was handed over and the rate used; the books stay in yen
 */
public record ReceiptPayment(
        Trilingual method,
        boolean credit,
        Yen amount,
        @Nullable Yen tendered,
        @Nullable Yen change,
        @Nullable String foreign)
        implements Serializable {

    /** Paid exactly, or by a method that gives no change. */
    public static ReceiptPayment exact(Trilingual method, boolean credit, Yen amount) {
        return new ReceiptPayment(method, credit, amount, null, null, null);
    }

    /** Paid in cash that was counted out. */
    public static ReceiptPayment cash(Trilingual method, Yen tendered, Yen amount) {
        return new ReceiptPayment(method, false, amount, tendered, tendered.minus(amount), null);
    }
}
