package org.tsuzuki.drawer;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tsuzuki.base.Yen;
import org.tsuzuki.money.ForeignNotes;

/**
 * One line of a drawer as it is shown.
 *
 * @param cash whether notes and coins moved; other methods are listed for the takings alone
 * @param amount above zero; the kind says which way
 * @param foreign what the customer paid with instead of yen, the change for it given in yen; null when only yen moved
 * @param receiptNumber the receipt of a sale or a refund; null for what is paid in or out
 */
public record EntryLine(
        EntryKind kind,
        boolean cash,
        Yen amount,
        @Nullable ForeignNotes foreign,
        String reason,
        @Nullable String methodId,
        @Nullable String receiptNumber,
        String staffName,
        Instant at)
        implements Serializable {

    /** The foreign notes among these lines, one sum for each currency. */
    public static List<ForeignNotes> foreign(List<EntryLine> lines) {
        return ForeignNotes.sums(lines.stream()
                .flatMap(line -> Optional.ofNullable(line.foreign()).stream())
                .toList());
    }
}
