package org.tsuzuki.payout;

import java.io.Serializable;
import java.time.LocalDate;
import org.tsuzuki.base.Trilingual;
import org.tsuzuki.base.Yen;
import org.tsuzuki.book.BookEntryId;

/** A payout that was recorded; the book alone keeps it. */
public record Payout(
        BookEntryId entry,
        LocalDate day,
        String methodId,
        Trilingual name,
        Yen gross,
        Yen fee,
        String reference,
        boolean reversed)
        implements Serializable {

    public Yen net() {
        return gross.minus(fee);
    }
}
