package org.tsuzuki.book;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import org.tsuzuki.base.Yen;

/**
 * What one account gains or loses by an entry.
 *
 * @param amount above zero a debit, below zero a credit
 */
public record BookLine(
        Account account, Yen amount, @Nullable ForeignAmount foreign) implements Serializable {

    private static final long MOST = 1_000_000_000_000L;

    public BookLine {
        if (amount.equals(Yen.ZERO)) {
            throw new IllegalArgumentException("A line moves money");
        }
        if (Math.abs(amount.amount()) > MOST) {
            throw new IllegalArgumentException("No line moves as much as " + amount);
        }
        if (foreign != null) {
            if (foreign.amount().signum() != Long.signum(amount.amount())) {
                throw new IllegalArgumentException("Foreign money goes the way of its yen");
            }
            if (account.kind() == AccountKind.FOREIGN_CASH && !account.sub().equals(foreign.currency())) {
                throw new IllegalArgumentException(foreign + " does not lie under " + account);
            }
        }
    }

    public static BookLine debit(Account account, Yen amount) {
        return new BookLine(account, amount, null);
    }

    public static BookLine credit(Account account, Yen amount) {
        return new BookLine(account, amount.negated(), null);
    }

    BookLine negated() {
        return new BookLine(account, amount.negated(), foreign == null ? null : foreign.negated());
    }
}
