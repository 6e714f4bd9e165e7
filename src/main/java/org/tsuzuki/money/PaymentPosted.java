package org.tsuzuki.money;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tsuzuki.base.Yen;

/**
 * Says, inside the transaction that books it, that money goes over the counter; whoever keeps the drawer listens and
 * may refuse.
 *
 * @param cash whether notes and coins move
 * @param amount always above zero; the direction says which way
 * @param foreign what was taken instead of yen, the change for it given in yen; null when only yen moved
 */
public record PaymentPosted(
        UUID entryId,
        Direction direction,
        String methodId,
        boolean cash,
        Yen amount,
        @Nullable ForeignNotes foreign,
        UUID branchId,
        UUID staffId,
        UUID saleId,
        @Nullable UUID renewalId,
        String receiptNumber,
        Instant at) {}
