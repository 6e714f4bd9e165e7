package org.tsuzuki.transfer;

import java.io.Serializable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.tsuzuki.base.Trilingual;
import org.tsuzuki.base.Yen;
import org.tsuzuki.book.BookEntryId;
import org.tsuzuki.book.ForeignAmount;

/**
 * A transfer that was recorded; the book alone keeps it.
 *
 * @param amount what arrived
 * @param foreign the foreign cash that went; null when it was yen
 */
public record Transfer(
        BookEntryId entry,
        LocalDate day,
        Trilingual from,
        Trilingual to,
        Yen amount,
        @Nullable ForeignAmount foreign,
        String reason,
        boolean reversed)
        implements Serializable {}
