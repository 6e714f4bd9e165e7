package org.tsuzuki.renewal.settlement;

import java.io.Serializable;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tsuzuki.base.TextLimit;

/**
 * Which open payments to carriers are shown; null for all.
 *
 * @param toPay what is to be paid to carriers, or else what they have to give back
 */
public record SettlementFilter(
        @Nullable UUID branchId, @Nullable String carrierId, boolean toPay) implements Serializable {

    public static final SettlementFilter ALL = new SettlementFilter(null, null, true);

    public SettlementFilter {
        carrierId = TextLimit.ID.cutIfAny(carrierId);
    }

    public SettlementFilter of(@Nullable String carrier) {
        return new SettlementFilter(branchId, carrier, toPay);
    }

    public SettlementFilter at(@Nullable UUID branch) {
        return new SettlementFilter(branch, carrierId, toPay);
    }

    public SettlementFilter toGetBack() {
        return new SettlementFilter(branchId, carrierId, false);
    }
}
