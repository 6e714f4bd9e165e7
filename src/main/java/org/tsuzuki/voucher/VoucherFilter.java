package org.tsuzuki.voucher;

import java.io.Serializable;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tsuzuki.base.TextLimit;

/** Which vouchers are wanted; null is any. */
public record VoucherFilter(
        @Nullable VoucherState state,
        @Nullable String carrierId,
        @Nullable String planId,
        @Nullable UUID branchId) implements Serializable {

    public VoucherFilter {
        carrierId = TextLimit.ID.cutIfAny(carrierId);
        planId = TextLimit.ID.cutIfAny(planId);
    }

    public static VoucherFilter of(UUID branch) {
        return new VoucherFilter(null, null, null, branch);
    }
}
