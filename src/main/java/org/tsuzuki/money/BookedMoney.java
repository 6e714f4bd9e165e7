package org.tsuzuki.money;

import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tsuzuki.base.Yen;

/** A line of the journal as others read it; the amount is above zero and the direction says which way. */
public record BookedMoney(
        Direction direction,
        String methodId,
        TenderType type,
        Yen amount,
        @Nullable Yen tendered,
        @Nullable ForeignCash foreign,
        String receiptNumber,
        @Nullable UUID renewalId,
        UUID staffId,
        Instant at)
        implements Serializable {}
