package org.tsuzuki.voucher;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tsuzuki.base.TextLimit;
import org.tsuzuki.base.Yen;

/**
 * The renewal that a voucher is wanted for.
 *
 * @param planId null when the clerk types another amount than a plan's
 * @param amount what the customer pays for it, without the agency's fee; null while not known
 */
public record VoucherPurpose(
        String carrierId,
        @Nullable String planId,
        UUID customerId,
        @Nullable Yen amount) {

    public VoucherPurpose {
        carrierId = TextLimit.ID.cut(carrierId);
        planId = TextLimit.ID.cutIfAny(planId);
    }
}
