package org.tsuzuki.money;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the customer wants to pay, wrong or right: amounts stay as they were typed.
 *
 * @param meansId the means that takes whatever the shares leave
 * @param tendered the cash that was handed over; blank when it was not counted; no matter when it is foreign
 * @param shares parts paid by other means
 * @param foreign the foreign money that is handed over as cash; null when it is yen
 */
public record PaymentChoice(
        @Nullable String meansId,
        String tendered,
        List<TypedTender> shares,
        @Nullable TypedForeignCash foreign) implements Serializable {

    public static final PaymentChoice NONE = new PaymentChoice(null, "", List.of(), null);

    public PaymentChoice {
        shares = List.copyOf(shares);
    }

    public PaymentChoice withMeans(@Nullable String means) {
        return new PaymentChoice(means, tendered, shares, foreign);
    }

    public PaymentChoice withTendered(String typed) {
        return new PaymentChoice(meansId, typed, shares, foreign);
    }

    public PaymentChoice withShares(List<TypedTender> parts) {
        return new PaymentChoice(meansId, tendered, parts, foreign);
    }

    public PaymentChoice withForeign(@Nullable TypedForeignCash typed) {
        return new PaymentChoice(meansId, tendered, shares, typed);
    }
}
