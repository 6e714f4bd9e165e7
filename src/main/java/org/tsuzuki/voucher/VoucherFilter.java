package org.tsuzuki.voucher;

import java.io.Serializable;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which vouchers are wanted; null is any. */
public record VoucherFilter(
        @Nullable VoucherState state,
        @Nullable String carrierId,
        @Nullable String planId,
        @Nullable UUID branchId) implements Serializable {

    public static VoucherFilter of(UUID branch) {
        return new VoucherFilter(null, null, null, branch);
    }
}
