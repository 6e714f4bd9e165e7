package org.tsuzuki.renewal.quote;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.tsuzuki.base.Messages;
import org.tsuzuki.base.Problem;
import org.tsuzuki.catalogue.Catalogue;
import org.tsuzuki.catalogue.kinds.Confidence;
import org.tsuzuki.catalogue.kinds.PaymentKind;
import org.tsuzuki.catalogue.model.Channel;
import org.tsuzuki.catalogue.model.PaymentMethod;
import org.tsuzuki.catalogue.model.Provenance;
import org.tsuzuki.money.PaymentMethodPolicy;

/**
 * What is taken over the counter: the means of payment of the channels, one of them is enough, and money that the agency
 * owes the customer.
 *
 * @param channels empty while none is chosen
 */
public record AcceptedPaymentMethods(Catalogue catalogue, List<Channel> channels, LocalDate today)
        implements PaymentMethodPolicy {

    /** Pays a new renewal with money that the agency owes the customer. */
    public static final String CREDIT_ID = "CREDIT";

    public static final PaymentMethod CREDIT = new PaymentMethod(
            CREDIT_ID,
            Messages.all("money.credit"),
            false,
            PaymentKind.BANK,
            null,
            new Provenance("", null, Confidence.HIGH, null));

    @Override
    public Optional<PaymentMethod> find(String id) {
        return CREDIT_ID.equals(id)
                ? Optional.of(CREDIT)
                : catalogue
                        .paymentMethod(id)
                        .filter(method -> method.provenance().holdsOn(today));
    }

    @Override
    public Optional<Problem> refusal(PaymentMethod means) {
        return channels.isEmpty()
                        || CREDIT_ID.equals(means.id())
                        || channels.stream()
                                .anyMatch(channel -> channel.accepted().contains(means.id()))
                ? Optional.empty()
                : Optional.of(Problem.of(
                        "problem.renewal.payment.refused",
                        means.name(),
                        channels.getFirst().name()));
    }
}
