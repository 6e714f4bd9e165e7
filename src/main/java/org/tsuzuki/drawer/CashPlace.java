package org.tsuzuki.drawer;

import org.tsuzuki.base.Term;
import org.tsuzuki.book.Account;
import org.tsuzuki.book.AccountKind;

/** Where cash comes from that is put into a drawer, and where it goes that is taken out. */
public enum CashPlace implements Term {
    SAFE(AccountKind.SAFE.account()),
    BANK(Account.MAIN_BANK),
    /** Spent, lost or found. */
    OTHER(AccountKind.LOSSES.account());

    private final Account account;

    CashPlace(Account account) {
        this.account = account;
    }

    Account account() {
        return account;
    }
}
