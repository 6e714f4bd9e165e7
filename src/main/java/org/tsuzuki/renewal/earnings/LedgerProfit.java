package org.tsuzuki.renewal.earnings;

import java.io.Serializable;
import java.util.List;
import org.tsuzuki.base.Yen;
import org.tsuzuki.book.AccountKind;
import org.tsuzuki.book.BookEvent;

/**
 * How what renewals earned leads to the profit of the trial balance.
 *
 * @param renewals what the book has of them
 * @param others what no renewal earned or cost, by event and account
 * @param profit income less expenses and control accounts, of the trial balance
 */
public record LedgerProfit(Yen renewals, List<Other> others, Yen profit) implements Serializable {

    public LedgerProfit {
        others = List.copyOf(others);
    }

    /** Nothing, unless entries are attributed twice or not at all. */
    public Yen difference() {
        return others.stream()
                .map(Other::amount)
                .reduce(Yen.ZERO, Yen::plus)
                .plus(renewals)
                .minus(profit)
                .negated();
    }

    /** @param amount above zero what it added to the profit */
    public record Other(BookEvent event, AccountKind account, Yen amount) implements Serializable {}
}
