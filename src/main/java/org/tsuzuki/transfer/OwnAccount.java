package org.tsuzuki.transfer;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import org.tsuzuki.base.Trilingual;
import org.tsuzuki.base.Yen;
import org.tsuzuki.book.Account;
import org.tsuzuki.book.AccountKind;
import org.tsuzuki.book.ForeignAmount;

/**
 * Where the agency keeps its own money, or owes it: the safe, the bank, a credit card, a balance, foreign cash. Drawers are
 * none: what moves in and out of them is counted.
 *
 * @param held now; of a credit card, what is owed on it
 * @param foreign the notes themselves; null where it is no foreign cash, or none is left
 */
public record OwnAccount(
        Account account,
        Trilingual name,
        Yen held,
        @Nullable ForeignAmount foreign) implements Serializable {

    public boolean isCard() {
        return account.kind() == AccountKind.AGENCY_CREDIT_CARD;
    }

    /** What somebody else keeps of it; nothing is moved from there. */
    public boolean isExpense() {
        return account.kind() == AccountKind.BANK_CHARGES;
    }

    public boolean isForeign() {
        return account.kind() == AccountKind.FOREIGN_CASH;
    }

    /** By which a form or an address knows it. */
    public String key() {
        return key(account);
    }

    static String key(Account account) {
        return account.sub().isEmpty() ? account.kind().name() : account.sub();
    }
}
