package org.tsuzuki.voucher.register;

import java.io.Serializable;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tsuzuki.base.TextLimit;
import org.tsuzuki.voucher.VoucherState;

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
