package org.tsuzuki.money;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the customer wants to pay, wrong or right: amounts stay as they were typed.
 *
 * @param methodId the method that takes whatever the tenders leave
 * @param tendered the cash that was handed over; blank when it was not counted; no matter when it is foreign
 * @param tenders parts paid by other methods
 * @param foreign the foreign money that is handed over as cash; null when it is yen
 */
public record PaymentChoice(
        @Nullable String methodId,
        String tendered,
        List<TypedTender> tenders,
        @Nullable TypedForeignCash foreign) implements Serializable {

    public static final PaymentChoice NONE = new PaymentChoice(null, "", List.of(), null);

    public PaymentChoice {
        tenders = List.copyOf(tenders);
    }

    public PaymentChoice withMethod(@Nullable String method) {
        return new PaymentChoice(method, tendered, tenders, foreign);
    }

    public PaymentChoice withTendered(String typed) {
        return new PaymentChoice(methodId, typed, tenders, foreign);
    }

    public PaymentChoice withTenders(List<TypedTender> parts) {
        return new PaymentChoice(methodId, tendered, parts, foreign);
    }

    public PaymentChoice withForeign(@Nullable TypedForeignCash typed) {
        return new PaymentChoice(methodId, tendered, tenders, typed);
    }
}
