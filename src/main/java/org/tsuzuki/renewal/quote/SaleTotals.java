package org.tsuzuki.renewal.quote;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.tsuzuki.base.Yen;
import org.tsuzuki.catalogue.Catalogue;
import org.tsuzuki.money.PaymentBreakdown;
import org.tsuzuki.money.PaymentChoice;
import org.tsuzuki.money.PaymentParser;

/** What several cards cost together, and how it is paid. */
public record SaleTotals(Catalogue catalogue, List<Quote> quotes, LocalDate today) {

    public Yen total() {
        return quotes.stream().map(Quote::total).reduce(Yen.ZERO, Yen::plus);
    }

    public AcceptedPaymentMethods accepted() {
        var offers = quotes.stream()
                .flatMap(quote -> Optional.ofNullable(quote.offer()).stream())
                .toList();
        return new AcceptedPaymentMethods(catalogue, offers, today);
    }

    public PaymentBreakdown paid(PaymentChoice choice) {
        return PaymentParser.read(choice, total(), accepted());
    }
}
