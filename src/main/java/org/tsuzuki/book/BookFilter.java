package org.tsuzuki.book;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tsuzuki.base.TextLimit;
import org.tsuzuki.base.Yen;

/**
 * Which entries to show; what is null or empty does not narrow.
 *
 * @param from the first Japan day
 * @param to the last Japan day
 * @param account moved by the entry
 * @param reference a receipt number, or the id of a sale, renewal, drawer, voucher or of the entry itself
 * @param amount of one of its lines, either way
 */
public record BookFilter(
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable BookEvent event,
        @Nullable Account account,
        @Nullable UUID branchId,
        String reference,
        @Nullable Yen amount)
        implements Serializable {

    public static final BookFilter EVERYTHING = new BookFilter(null, null, null, null, null, "", null);

    public BookFilter {
        reference = TextLimit.SEARCH.cut(reference);
    }

    public BookFilter within(LocalDate first, LocalDate last) {
        return new BookFilter(first, last, event, account, branchId, reference, amount);
    }

    public BookFilter of(BookEvent wanted) {
        return new BookFilter(from, to, wanted, account, branchId, reference, amount);
    }

    public BookFilter moving(Account wanted) {
        return new BookFilter(from, to, event, wanted, branchId, reference, amount);
    }

    public BookFilter at(UUID branch) {
        return new BookFilter(from, to, event, account, branch, reference, amount);
    }

    public BookFilter about(String wanted) {
        return new BookFilter(from, to, event, account, branchId, wanted, amount);
    }

    public BookFilter over(Yen wanted) {
        return new BookFilter(from, to, event, account, branchId, reference, wanted);
    }
}
