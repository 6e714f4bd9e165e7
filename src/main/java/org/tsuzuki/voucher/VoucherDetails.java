package org.tsuzuki.voucher;

import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A voucher as everybody may see it, without its code.
 *
 * @param serial what is printed beside the code; null when nothing is
 * @param reservation null unless it is reserved now
 * @param seen whether its code was looked at since it came into stock
 * @param usedBy the renewal that used it; null for none
 */
public record VoucherDetails(
        VoucherId id,
        UUID branchId,
        Lot lot,
        @Nullable String serial,
        String lastFour,
        VoucherState state,
        @Nullable Reservation reservation,
        boolean seen,
        @Nullable UUID usedBy,
        Instant enteredAt)
        implements Serializable {

    /** The serial number, or the end of the code where there is none. */
    public String label() {
        return serial == null ? "…" + lastFour : serial;
    }

    /** For whom a voucher is kept, and until when at most. */
    public record Reservation(UUID staffId, String staffName, Instant until) implements Serializable {}
}
