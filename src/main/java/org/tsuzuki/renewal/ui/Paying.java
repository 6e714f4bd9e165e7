package org.tsuzuki.renewal.ui;

import java.util.List;
import java.util.function.UnaryOperator;
import org.tsuzuki.catalogue.PaymentMethod;
import org.tsuzuki.money.PaymentChoice;
import org.tsuzuki.money.Payments;

/** A payment that a page shows and changes. */
interface Paying {

    PaymentChoice payment();

    Payments payments();

    /** The means that are taken here, today. */
    List<PaymentMethod> accepted();

    void pay(UnaryOperator<PaymentChoice> change);
}
