package org.tsuzuki.renewal;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.tsuzuki.base.Problem;
import org.tsuzuki.catalogue.Catalogue;
import org.tsuzuki.catalogue.Channel;
import org.tsuzuki.catalogue.PaymentMethod;
import org.tsuzuki.money.Means;

/**
 * What is taken over the counter: the means of payment of the channels, one of them is enough, and money that the agency
 * owes the customer.
 *
 * @param channels empty while none is chosen
 */
record CounterMeans(Catalogue catalogue, List<Channel> channels, LocalDate today) implements Means {

    @Override
    public Optional<PaymentMethod> find(String id) {
        return CustomerCredit.ID.equals(id)
                ? Optional.of(CustomerCredit.MEANS)
                : catalogue
                        .paymentMethod(id)
                        .filter(method -> method.provenance().holdsOn(today));
    }

    @Override
    public Optional<Problem> refusal(PaymentMethod means) {
        return channels.isEmpty()
                        || CustomerCredit.ID.equals(means.id())
                        || channels.stream()
                                .anyMatch(channel -> channel.accepted().contains(means.id()))
                ? Optional.empty()
                : Optional.of(Problem.of(
                        "problem.renewal.payment.refused",
                        means.name(),
                        channels.getFirst().name()));
    }
}
