package org.tsuzuki.receipt;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import org.tsuzuki.base.Trilingual;
import org.tsuzuki.base.Yen;

/**
 * How the customer paid.
 *
 * @param credit whether by credit card, which the receipt then says and which frees it from stamp duty
 * @param tendered what was handed over; null when nothing was counted out
 * @param change what was given back
 */
public record ReceiptPayment(
        Trilingual means,
        boolean credit,
        @Nullable Yen tendered,
        @Nullable Yen change) implements Serializable {

    /** Paid exactly, or by a means that gives no change. */
    public static ReceiptPayment exact(Trilingual means, boolean credit) {
        return new ReceiptPayment(means, credit, null, null);
    }

    /** Paid in cash that was counted out. */
    public static ReceiptPayment cash(Trilingual means, Yen tendered, Yen total) {
        return new ReceiptPayment(means, false, tendered, tendered.minus(total));
    }
}
