package org.tsuzuki.transfer;

import java.io.Serializable;
import java.time.LocalDate;
import org.tsuzuki.base.Trilingual;
import org.tsuzuki.base.Yen;
import org.tsuzuki.book.Account;
import org.tsuzuki.book.BookEntryId;

/**
 * What an account held when the books began; the book alone keeps it.
 *
 * @param amount of a credit card, what was owed on it
 */
public record OpeningBalance(
        BookEntryId entry, LocalDate day, Account account, Trilingual name, Yen amount, boolean reversed)
        implements Serializable {}
