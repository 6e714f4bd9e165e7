package org.tsuzuki.renewal.draft.ui;

import java.util.List;
import java.util.function.UnaryOperator;
import org.tsuzuki.catalogue.model.PaymentMethod;
import org.tsuzuki.money.PaymentBreakdown;
import org.tsuzuki.money.PaymentChoice;

/** A payment that a page shows and changes. */
public interface PaymentSession {

    PaymentChoice payment();

    PaymentBreakdown payments();

    /** The methods that are taken here, today. */
    List<PaymentMethod> accepted();

    void pay(UnaryOperator<PaymentChoice> change);
}
