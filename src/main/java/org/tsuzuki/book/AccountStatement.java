package org.tsuzuki.book;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tsuzuki.base.Yen;

/**
 * What moved in one account, a page at a time.
 *
 * @param opening before the first day
 * @param lines those of the page, in the order of their days
 * @param closing after the last day, whatever the page
 * @param count of all lines of the range
 */
public record AccountStatement(
        Account account, LocalDate from, LocalDate to, Yen opening, List<Line> lines, Yen closing, long count)
        implements Serializable {

    public AccountStatement {
        lines = List.copyOf(lines);
    }

    /** @param balance of the account after it */
    public record Line(
            BookEntryId entry,
            LocalDate day,
            BookEvent event,
            String text,
            @Nullable String receiptNumber,
            Yen amount,
            @Nullable ForeignAmount foreign,
            Yen balance)
            implements Serializable {}
}
