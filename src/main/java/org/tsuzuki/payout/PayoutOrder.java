package org.tsuzuki.payout;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.UUID;
import org.tsuzuki.base.TextLimit;
import org.tsuzuki.base.Yen;

/**
 * A payment method pays out.
 *
 * @param key made when the form is opened: the same key never books twice
 * @param gross what customers paid by it
 * @param fee what its provider keeps of that
 * @param day the Japan day on which the rest is in the bank
 * @param reference by which the provider's report and the bank know it
 */
public record PayoutOrder(UUID key, String methodId, Yen gross, Yen fee, LocalDate day, String reference)
        implements Serializable {

    public PayoutOrder {
        methodId = TextLimit.ID.check("method", methodId);
        reference = TextLimit.REFERENCE.check("reference", reference);
    }

    /** What comes into the bank. */
    public Yen net() {
        return gross.minus(fee);
    }
}
