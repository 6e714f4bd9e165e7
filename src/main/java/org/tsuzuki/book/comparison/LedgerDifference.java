package org.tsuzuki.book.comparison;

import java.io.Serializable;
import org.tsuzuki.base.Problem;
import org.tsuzuki.base.Trilingual;
import org.tsuzuki.base.Yen;
import org.tsuzuki.book.AccountKind;

/**
 * An account that says something else than the feature whose money it is.
 *
 * @param key of the message that says so and tells the way out: the account, the book's sum, the feature's
 * @param sub empty for all accounts of the kind
 * @param booked as the account is read, above zero on its normal side
 * @param own what the feature says
 */
public record LedgerDifference(String key, AccountKind kind, String sub, Yen booked, Yen own) implements Serializable {

    public Problem named(Trilingual account) {
        return Problem.of(key, account, booked.toString(), own.toString());
    }

    @Override
    public String toString() {
        return "%s %s: the ledger says %s, the feature %s".formatted(kind, sub, booked, own);
    }
}
