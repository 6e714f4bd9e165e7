package org.tsuzuki.money;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import org.tsuzuki.base.Yen;
import org.tsuzuki.catalogue.model.PaymentMethod;

/**
 * What one method pays of a total.
 *
 * @param tendered the cash handed over, foreign cash at its worth; never less than the amount; null when it was not counted or is no cash
 */
public record Tender(
        PaymentMethod method,
        Yen amount,
        @Nullable Yen tendered,
        @Nullable ForeignCash foreign) implements Serializable {

    public TenderType type() {
        return TenderType.of(method);
    }

    /** The change to give; null when no cash was counted. */
    public @Nullable Yen change() {
        return tendered == null ? null : tendered.minus(amount);
    }
}
