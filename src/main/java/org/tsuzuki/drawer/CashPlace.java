package org.tsuzuki.drawer;

import org.tsuzuki.base.Term;
import org.tsuzuki.book.Account;
import org.tsuzuki.book.AccountKind;

/** Where cash comes from that is put into a drawer, and where it goes that is taken out. */
public enum CashPlace implements Term {
    SAFE(AccountKind.SAFE.account()),
    BANK(Account.MAIN_BANK),
    /** Bought with cash; nothing comes back from there. */
    REVENUE_STAMPS(AccountKind.STAMP_DUTY.account()),
    /** Spent, lost or found. */
    OTHER(AccountKind.LOSSES.account());

    private final Account account;

    CashPlace(Account account) {
        this.account = account;
    }

    public boolean suits(EntryKind kind) {
        return this != REVENUE_STAMPS || kind == EntryKind.PAY_OUT;
    }

    Account account() {
        return account;
    }
}
