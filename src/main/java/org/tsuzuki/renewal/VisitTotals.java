package org.tsuzuki.renewal;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.tsuzuki.base.Yen;
import org.tsuzuki.catalogue.Catalogue;
import org.tsuzuki.money.PaymentChoice;
import org.tsuzuki.money.PaymentReading;
import org.tsuzuki.money.Payments;

/** What several cards cost together, and how it is paid. */
record VisitTotals(Catalogue catalogue, List<Quote> quotes, LocalDate today) {

    Yen total() {
        return quotes.stream().map(Quote::total).reduce(Yen.ZERO, Yen::plus);
    }

    Payments paid(PaymentChoice choice) {
        var channels = quotes.stream()
                .flatMap(quote -> Optional.ofNullable(quote.channel()).stream())
                .toList();
        return PaymentReading.read(choice, total(), new CounterMeans(catalogue, channels, today));
    }
}
