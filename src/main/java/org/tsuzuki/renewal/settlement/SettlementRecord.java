package org.tsuzuki.renewal.settlement;

import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tsuzuki.base.Yen;

/**
 * A payment to a carrier as others read it; below zero what came back, and when it takes an earlier one back.
 *
 * @param paidFrom the credit card, balance or drawer, as it was called then; of what came back, where it came to
 * @param place what it is; only methods have names of their own
 * @param covered what of the money held for the carrier it settles
 * @param charged what was really taken, yen
 * @param foreign the same in the currency of the carrier; null when it is yen
 * @param reverses the payment that this one takes back; null for a payment
 * @param takenBack whether a later one takes this one back
 */
public record SettlementRecord(
        UUID id,
        String paidFrom,
        SettlementPlace place,
        Yen covered,
        Yen charged,
        @Nullable String foreign,
        String orderNumber,
        String reason,
        Instant paidAt,
        String by,
        @Nullable UUID reverses,
        boolean takenBack)
        implements Serializable {

    /** Whether the carrier gave it back, or keeps it for good. */
    public boolean isRefund() {
        return covered.isNegative() && reverses == null;
    }

    /** What moved: the charge, or what is lost. */
    public Yen moved() {
        return place == SettlementPlace.LOST ? covered : charged;
    }
}
