package org.tsuzuki.renewal.draft.ui;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.tsuzuki.base.Yen;
import org.tsuzuki.catalogue.Catalogue;
import org.tsuzuki.catalogue.model.Channel;
import org.tsuzuki.catalogue.model.PaymentMethod;
import org.tsuzuki.money.TenderType;

/** The payment methods that channels take today, and what the agency owes the customer. */
public final class AcceptedMethods {

    private AcceptedMethods() {}

    public static List<PaymentMethod> of(Catalogue catalogue, List<Channel> channels, LocalDate today, Yen owed) {
        var methods = new ArrayList<>(channels.stream()
                .flatMap(channel -> channel.accepted().stream())
                .distinct()
                .flatMap(id -> catalogue.paymentMethod(id).stream())
                .filter(method -> method.provenance().holdsOn(today))
                .toList());
        if (owed.compareTo(Yen.ZERO) > 0) {
            methods.add(TenderType.CUSTOMER_CREDIT);
        }
        return methods;
    }
}
