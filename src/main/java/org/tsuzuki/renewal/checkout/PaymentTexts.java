package org.tsuzuki.renewal.checkout;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.tsuzuki.base.Messages;
import org.tsuzuki.base.Trilingual;
import org.tsuzuki.base.Yen;
import org.tsuzuki.money.PaymentBreakdown;
import org.tsuzuki.money.Tender;

/** How something was paid, as it is kept and read later: of a split payment, every method with its amount. */
final class PaymentTexts {

    private static final String AND = " + ";

    private PaymentTexts() {}

    /** @param cards how many were paid for together; the amounts are then those of all of them */
    static Trilingual of(PaymentBreakdown payment, int cards) {
        var paid = payment.tenders().stream()
                .filter(tender -> tender.amount().compareTo(Yen.ZERO) > 0)
                .toList();
        if (paid.size() < 2) {
            return paid.isEmpty()
                    ? Objects.requireNonNull(payment.main()).name()
                    : paid.getFirst().method().name();
        }
        var all = new Trilingual(
                joined(paid, Trilingual::zh), joined(paid, Trilingual::ja), joined(paid, Trilingual::en));
        return cards == 1
                ? all
                : new Trilingual(
                        Messages.all("renew.payment.visit", all.zh(), cards).zh(),
                        Messages.all("renew.payment.visit", all.ja(), cards).ja(),
                        Messages.all("renew.payment.visit", all.en(), cards).en());
    }

    private static String joined(List<Tender> tenders, Function<Trilingual, String> language) {
        return tenders.stream()
                .map(tender -> language.apply(tender.method().name()) + " " + tender.amount())
                .collect(Collectors.joining(AND));
    }
}
