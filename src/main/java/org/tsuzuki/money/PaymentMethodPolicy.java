package org.tsuzuki.money;

import java.util.Optional;
import org.tsuzuki.base.Problem;
import org.tsuzuki.catalogue.model.PaymentMethod;

/** The payment methods that a counter knows. */
public interface PaymentMethodPolicy {

    Optional<PaymentMethod> find(String id);

    /** Why a method is not taken for what is bought; empty when it is. */
    Optional<Problem> refusal(PaymentMethod method);
}
