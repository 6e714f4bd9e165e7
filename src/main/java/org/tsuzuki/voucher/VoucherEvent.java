package org.tsuzuki.voucher;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One line of a voucher's history.
 *
 * @param renewalId the renewal that used it; null for all else
 * @param reason empty where none was asked for
 */
public record VoucherEvent(
        VoucherAction action,
        Instant at,
        String staffName,
        @Nullable UUID renewalId,
        String reason) {}
