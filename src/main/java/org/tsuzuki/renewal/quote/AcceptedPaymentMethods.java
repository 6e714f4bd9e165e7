package org.tsuzuki.renewal.quote;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.tsuzuki.base.Problem;
import org.tsuzuki.catalogue.Catalogue;
import org.tsuzuki.catalogue.model.Channel;
import org.tsuzuki.catalogue.model.PaymentMethod;
import org.tsuzuki.money.PaymentMethodPolicy;
import org.tsuzuki.money.TenderType;

/**
 * What is taken over the counter: the payment methods of the channels, one of them is enough, and money that the agency
 * owes the customer.
 *
 * @param channels empty while none is chosen
 */
public record AcceptedPaymentMethods(Catalogue catalogue, List<Channel> channels, LocalDate today)
        implements PaymentMethodPolicy {

    @Override
    public Optional<PaymentMethod> find(String id) {
        return TenderType.CUSTOMER_CREDIT.id().equals(id)
                ? Optional.of(TenderType.CUSTOMER_CREDIT)
                : catalogue
                        .paymentMethod(id)
                        .filter(method -> method.provenance().holdsOn(today));
    }

    @Override
    public Optional<Problem> refusal(PaymentMethod method) {
        return channels.isEmpty()
                        || TenderType.of(method).isCredit()
                        || channels.stream()
                                .anyMatch(channel -> channel.accepted().contains(method.id()))
                ? Optional.empty()
                : Optional.of(Problem.of(
                        "problem.renewal.payment.refused",
                        method.name(),
                        channels.getFirst().name()));
    }
}
