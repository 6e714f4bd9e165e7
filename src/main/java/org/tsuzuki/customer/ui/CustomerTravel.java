package org.tsuzuki.customer.ui;

import java.util.ArrayList;
import java.util.stream.Collectors;
import org.tsuzuki.base.ui.Dates;
import org.tsuzuki.base.ui.Texts;
import org.tsuzuki.customer.CustomerDetails;

/** The few words about a customer that matter while a card is served. */
public final class CustomerTravel {

    private CustomerTravel() {}

    /** {@code flies home 2 Dec 2026 · Chinese, Japanese}; empty when neither is known. */
    public static String line(CustomerDetails customer) {
        var parts = new ArrayList<String>();
        if (customer.leavesOn() != null) {
            parts.add(Texts.t("customer.fliesHome", Dates.day(customer.leavesOn())));
        }
        if (!customer.languages().isEmpty()) {
            parts.add(customer.languages().stream()
                    .map(LanguagesField::label)
                    .collect(Collectors.joining(Texts.t("customer.separator"))));
        }
        return String.join(" · ", parts);
    }
}
