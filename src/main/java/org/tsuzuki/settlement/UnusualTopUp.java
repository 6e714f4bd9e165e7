package org.tsuzuki.settlement;

import java.util.Comparator;
import java.util.Optional;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Component;
import org.tsuzuki.base.Problem;
import org.tsuzuki.base.Yen;
import org.tsuzuki.book.Account;
import org.tsuzuki.book.Book;
import org.tsuzuki.book.BookEntry;
import org.tsuzuki.book.BookEvent;
import org.tsuzuki.book.BookFilter;
import org.tsuzuki.book.BookLine;
import org.tsuzuki.book.BookReader;

/** A top-up that looks like a slip of the hand: allowed, but asked about before it is recorded. */
@Component
class UnusualTopUp {

    private static final Yen NEVER_ASKED = new Yen(100_000);
    private static final Yen LARGE = new Yen(1_000_000);
    /** From so many times the largest one of the balance so far. */
    private static final int FAR_ABOVE = 3;

    private static final int LATEST = 100;

    private final Book book;
    private final BookReader reader;

    UnusualTopUp(Book book, BookReader reader) {
        this.book = book;
        this.reader = reader;
    }

    Optional<Problem> question(Account balance, Yen amount) {
        if (amount.compareTo(LARGE) > 0) {
            return Optional.of(Problem.of("settlement.topUp.large", amount.toString(), LARGE.toString()));
        }
        return largest(balance)
                .filter(largest -> amount.compareTo(NEVER_ASKED) > 0 && amount.amount() > FAR_ABOVE * largest.amount())
                .map(largest -> Problem.of("settlement.topUp.farAbove", amount.toString(), largest.toString()));
    }

    private Optional<Yen> largest(Account balance) {
        var entries =
                book.entries(BookFilter.EVERYTHING.of(BookEvent.TRANSFER).moving(balance), PageRequest.ofSize(LATEST));
        var reversed = reader.reversed(entries.stream().map(BookEntry::id).toList());
        return entries.stream()
                .filter(entry -> !reversed.contains(entry.id()))
                .flatMap(entry -> entry.lines().stream())
                .filter(line -> line.account().equals(balance))
                .map(BookLine::amount)
                .filter(amount -> amount.compareTo(Yen.ZERO) > 0)
                .max(Comparator.naturalOrder());
    }
}
