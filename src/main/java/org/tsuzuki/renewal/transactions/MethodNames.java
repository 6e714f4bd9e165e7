package org.tsuzuki.renewal.transactions;

import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.tsuzuki.base.Language;
import org.tsuzuki.catalogue.Catalogue;
import org.tsuzuki.catalogue.model.PaymentMethod;
import org.tsuzuki.money.TenderType;

/** What payment methods are called; one that the catalogue has no more, by its id. */
@Component
class MethodNames {

    private final Catalogue catalogue;

    MethodNames(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** Each payment line with its sum, in order. */
    String lines(PaidShare paid, Language language) {
        return paid.parts().stream()
                .map(part ->
                        name(part.methodId(), language) + " " + part.amount().amount())
                .collect(Collectors.joining(" / "));
    }

    private String name(String id, Language language) {
        return TenderType.CUSTOMER_CREDIT.id().equals(id)
                ? TenderType.CUSTOMER_CREDIT.name().in(language)
                : catalogue
                        .paymentMethod(id)
                        .map(PaymentMethod::name)
                        .map(name -> name.in(language))
                        .orElse(id);
    }
}
