package org.tsuzuki.book;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.io.Serializable;
import java.util.Comparator;
import java.util.regex.Pattern;
import org.tsuzuki.base.TextLimit;

/**
 * One account of the book.
 *
 * @param sub whose it is: a drawer, carrier, payment card or currency by its id; may stay empty where the kind is not
 *     divided
 */
@Embeddable
public record Account(@Enumerated(EnumType.STRING) AccountKind kind, String sub)
        implements Serializable, Comparable<Account> {

    private static final Pattern CURRENCY = Pattern.compile("[A-Z]{3}");
    private static final Comparator<Account> ORDER =
            Comparator.comparing(Account::kind).thenComparing(Account::sub);

    /** The one bank account that the agency has so far. */
    public static final Account MAIN_BANK = AccountKind.BANK.account("MAIN");

    public Account {
        sub = TextLimit.ID.check("sub", sub);
        if (kind.isDivided() && sub.isEmpty()) {
            throw new IllegalArgumentException(kind + " has an account for each, and none of its own");
        }
        if (kind == AccountKind.FOREIGN_CASH && !CURRENCY.matcher(sub).matches()) {
            throw new IllegalArgumentException("Foreign cash lies under its currency, three capital letters");
        }
    }

    /** In the order of the model, then by sub-account. */
    @Override
    public int compareTo(Account other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return sub.isEmpty() ? kind.name() : kind + " " + sub;
    }
}
