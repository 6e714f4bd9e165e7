package org.tsuzuki.book;

import org.tsuzuki.base.Term;

/** Which part of the books an account belongs to. */
public enum AccountClass implements Term {
    ASSET(true),
    LIABILITY(false),
    /** What the agency had of its own when the books began. */
    EQUITY(false),
    INCOME(false),
    EXPENSE(true),
    /** What should be nothing once it is looked into: differences and results that nobody knows yet. */
    CONTROL(true);

    private final boolean debit;

    AccountClass(boolean debit) {
        this.debit = debit;
    }

    /** Whether its accounts grow by debits; a balance above zero is the normal one then, and below zero otherwise. */
    public boolean isDebit() {
        return debit;
    }
}
