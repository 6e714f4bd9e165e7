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
 * @param kind of an account that the entry moves
 * @param account moved by the entry
 * @param reference a receipt number, or the id of a sale, renewal, drawer, voucher or of the entry itself
 * @param amount of one of its lines, either way
 * @param text somewhere in the entry's own text, whatever the case of its letters
 */
public record BookFilter(
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable BookEvent event,
        @Nullable AccountKind kind,
        @Nullable Account account,
        @Nullable UUID branchId,
        String reference,
        @Nullable Yen amount,
        String text)
        implements Serializable {

    public static final BookFilter EVERYTHING = new BookFilter(null, null, null, null, null, null, "", null, "");

    public BookFilter {
        reference = TextLimit.SEARCH.cut(reference);
        text = TextLimit.SEARCH.cut(text);
    }

    public BookFilter within(@Nullable LocalDate first, @Nullable LocalDate last) {
        return new BookFilter(first, last, event, kind, account, branchId, reference, amount, text);
    }

    public BookFilter of(BookEvent wanted) {
        return new BookFilter(from, to, wanted, kind, account, branchId, reference, amount, text);
    }

    public BookFilter moving(Account wanted) {
        return new BookFilter(from, to, event, kind, wanted, branchId, reference, amount, text);
    }

    public BookFilter at(UUID branch) {
        return new BookFilter(from, to, event, kind, account, branch, reference, amount, text);
    }

    public BookFilter about(String wanted) {
        return new BookFilter(from, to, event, kind, account, branchId, wanted, amount, text);
    }

    public BookFilter over(Yen wanted) {
        return new BookFilter(from, to, event, kind, account, branchId, reference, wanted, text);
    }

    public BookFilter moving(AccountKind wanted) {
        return new BookFilter(from, to, event, wanted, account, branchId, reference, amount, text);
    }

    public BookFilter saying(String wanted) {
        return new BookFilter(from, to, event, kind, account, branchId, reference, amount, wanted);
    }
}
