package org.tsuzuki.renewal.quote;

import java.util.List;
import org.tsuzuki.base.Yen;
import org.tsuzuki.money.CounterMethods;
import org.tsuzuki.money.PaymentBreakdown;
import org.tsuzuki.money.PaymentChoice;
import org.tsuzuki.money.PaymentParser;

/** What several cards cost together, and how it is paid. */
public record SaleTotals(List<Quote> quotes) {

    public Yen total() {
        return quotes.stream().map(Quote::total).reduce(Yen.ZERO, Yen::plus);
    }

    public PaymentBreakdown paid(PaymentChoice choice, CounterMethods counter) {
        return PaymentParser.read(choice, total(), counter);
    }
}
