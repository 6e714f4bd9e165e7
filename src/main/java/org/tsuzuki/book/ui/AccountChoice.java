package org.tsuzuki.book.ui;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tsuzuki.book.Account;
import org.tsuzuki.book.AccountKind;
import org.tsuzuki.book.BookFilter;

/**
 * What the journal can be narrowed to: all accounts of a kind, or one that somebody came from.
 *
 * @param account null for the whole kind
 */
record AccountChoice(AccountKind kind, @Nullable Account account, String label) implements Serializable {

    static List<AccountChoice> kinds() {
        return Arrays.stream(AccountKind.values()).map(AccountChoice::of).toList();
    }

    static List<AccountChoice> with(AccountChoice chosen) {
        return Stream.concat(Stream.of(chosen), kinds().stream()).toList();
    }

    static AccountChoice of(AccountKind kind) {
        return new AccountChoice(kind, null, LedgerTexts.kind(kind));
    }

    BookFilter narrow(BookFilter filter) {
        return account == null ? filter.moving(kind) : filter.moving(account);
    }
}
