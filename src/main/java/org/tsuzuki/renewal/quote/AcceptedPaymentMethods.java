package org.tsuzuki.renewal.quote;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tsuzuki.base.Problem;
import org.tsuzuki.base.Yen;
import org.tsuzuki.catalogue.Catalogue;
import org.tsuzuki.catalogue.kinds.PaymentKind;
import org.tsuzuki.catalogue.model.OfferedChannel;
import org.tsuzuki.catalogue.model.PaymentMethod;
import org.tsuzuki.money.PaymentMethodPolicy;
import org.tsuzuki.money.TenderType;

/**
 * What a customer may pay with: what the agency takes over its counter, what one of the carriers takes on the chosen
 * channel or is not known to refuse, and money that the agency owes the customer.
 *
 * @param offers the chosen channels; empty while none is chosen
 */
public record AcceptedPaymentMethods(Catalogue catalogue, List<OfferedChannel> offers, LocalDate today)
        implements PaymentMethodPolicy {

    /** Those to choose from: the counter's own first, then what a carrier takes, then what is not ruled out. */
    public List<PaymentMethod> list(Yen owed) {
        var methods = new ArrayList<PaymentMethod>();
        if (!offers.isEmpty()) {
            var held = catalogue.paymentMethodsOn(today);
            held.stream().filter(PaymentMethod::counter).forEach(methods::add);
            held.stream()
                    .filter(method -> !method.counter() && isTakenByCarrier(method))
                    .forEach(methods::add);
            held.stream()
                    .filter(method -> !methods.contains(method) && isLeftOpen(method))
                    .forEach(methods::add);
            if (owed.compareTo(Yen.ZERO) > 0) {
                methods.add(TenderType.CUSTOMER_CREDIT);
            }
        }
        return methods;
    }

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
        return offers.isEmpty() || TenderType.of(method).isCredit() || method.counter() || isLeftOpen(method)
                ? Optional.empty()
                : Optional.of(Problem.of(
                        "problem.renewal.payment.refused",
                        method.name(),
                        offers.getFirst().channel().name()));
    }

    /** Whether a carrier takes it, or nothing says that it does not: whoever has asked may record it. */
    private boolean isLeftOpen(PaymentMethod method) {
        return method.kind() != PaymentKind.CODE
                && offers.stream().anyMatch(offer -> !offer.acceptance().rulesOut(method.id()));
    }

    private boolean isTakenByCarrier(PaymentMethod method) {
        return method.kind() != PaymentKind.CODE
                && offers.stream().anyMatch(offer -> offer.acceptance().takes(method.id()));
    }
}
