package org.tsuzuki.book.export;

import java.time.LocalDate;
import java.util.List;
import org.tsuzuki.book.Account;
import org.tsuzuki.book.BookReader.Opening;

/**
 * What comes before the entries of an export.
 *
 * @param accounts all that will be named
 * @param openings what they held before the first day; empty where the other program has opening balances of its own
 */
record BookExtract(LocalDate from, LocalDate to, List<Account> accounts, List<Opening> openings) {

    BookExtract {
        accounts = List.copyOf(accounts);
        openings = List.copyOf(openings);
    }
}
