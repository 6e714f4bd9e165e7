package org.tsuzuki.money;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tsuzuki.base.Problem;
import org.tsuzuki.base.Yen;
import org.tsuzuki.catalogue.Catalogue;
import org.tsuzuki.catalogue.kinds.PaymentKind;
import org.tsuzuki.catalogue.model.PaymentMethod;

/**
 * What a branch takes from its customers, and money that the agency owes them. What a carrier takes is no matter here: the
 * agency pays it.
 *
 * @param chosen by the owner, by id; null while nobody has chosen, so that whatever a counter can take is taken
 */
public record CounterMethods(Catalogue catalogue, @Nullable Set<String> chosen, LocalDate today)
        implements PaymentMethodPolicy {

    /** Those to choose from, cash first. */
    public List<PaymentMethod> list(Yen owed) {
        var methods = new ArrayList<PaymentMethod>();
        var held = catalogue.paymentMethodsOn(today);
        held.stream().filter(PaymentMethod::cash).filter(this::isTaken).forEach(methods::add);
        held.stream().filter(method -> !method.cash()).filter(this::isTaken).forEach(methods::add);
        if (owed.compareTo(Yen.ZERO) > 0) {
            methods.add(TenderType.CUSTOMER_CREDIT);
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
        return TenderType.of(method).isCredit() || isTaken(method)
                ? Optional.empty()
                : Optional.of(Problem.of("problem.renewal.payment.refused", method.name()));
    }

    /** A code pays the carrier and never the agency. */
    private boolean isTaken(PaymentMethod method) {
        return method.kind() != PaymentKind.CODE && (chosen == null || chosen.contains(method.id()));
    }
}
