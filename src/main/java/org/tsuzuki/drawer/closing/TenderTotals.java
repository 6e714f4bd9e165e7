package org.tsuzuki.drawer.closing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.tsuzuki.base.Messages;
import org.tsuzuki.base.Trilingual;
import org.tsuzuki.base.Yen;
import org.tsuzuki.catalogue.Catalogue;
import org.tsuzuki.catalogue.model.PaymentMethod;
import org.tsuzuki.money.Direction;
import org.tsuzuki.money.PaymentPosted;

/** Adds up what customers paid and got back, by payment method, cash first. */
@Component
class TenderTotals {

    private final Catalogue catalogue;

    TenderTotals(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    List<TenderTotal> of(List<PaymentPosted> money) {
        var byMethod = new LinkedHashMap<String, List<PaymentPosted>>();
        money.forEach(moved -> byMethod.computeIfAbsent(moved.methodId(), id -> new ArrayList<>())
                .add(moved));
        return byMethod.entrySet().stream()
                .map(method -> new TenderTotal(
                        name(method.getKey()),
                        method.getValue().getFirst().cash(),
                        method.getValue().size(),
                        sum(method.getValue(), Direction.IN),
                        sum(method.getValue(), Direction.OUT)))
                .sorted(Comparator.comparing(TenderTotal::cash)
                        .reversed()
                        .thenComparing(TenderTotal::net, Comparator.reverseOrder()))
                .toList();
    }

    /** Means that are not in the catalogue are the desk's own and have a text. */
    private Trilingual name(String method) {
        return catalogue
                .paymentMethod(method)
                .map(PaymentMethod::name)
                .orElseGet(() -> Messages.all("money." + method.toLowerCase(Locale.ROOT)));
    }

    private static Yen sum(List<PaymentPosted> money, Direction direction) {
        return money.stream()
                .filter(moved -> moved.direction() == direction)
                .map(PaymentPosted::amount)
                .reduce(Yen.ZERO, Yen::plus);
    }
}
