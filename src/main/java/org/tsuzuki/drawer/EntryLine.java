package org.tsuzuki.drawer;

import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.tsuzuki.base.Yen;

/**
 * One line of a drawer as it is shown.
 *
 * @param cash whether notes and coins moved; other means are listed for the takings alone
 * @param amount above zero; the kind says which way
 * @param receiptNumber the receipt of a sale or a refund; null for what is paid in or out
 */
public record EntryLine(
        EntryKind kind,
        boolean cash,
        Yen amount,
        String reason,
        @Nullable String meansId,
        @Nullable String receiptNumber,
        String staffName,
        Instant at)
        implements Serializable {}
