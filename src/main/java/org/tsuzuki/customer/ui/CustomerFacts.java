package org.tsuzuki.customer.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.stream.Collectors;
import org.tsuzuki.base.ui.Dates;
import org.tsuzuki.base.ui.Facts;
import org.tsuzuki.base.ui.Texts;
import org.tsuzuki.customer.CustomerDetails;

/** What a customer's file says besides the names; what is not known is left out. */
final class CustomerFacts extends Facts {

    CustomerFacts(CustomerDetails customer) {
        customer.contacts().forEach(contact -> add(Texts.t(contact.kind().messageKey()), contact.toString()));
        if (!customer.languages().isEmpty()) {
            add(
                    Texts.t("customer.languages"),
                    customer.languages().stream()
                            .map(LanguagesField::label)
                            .collect(Collectors.joining(Texts.t("customer.separator"))));
        }
        if (customer.arrivesOn() != null) {
            add(Texts.t("customer.arrivesOn"), Dates.day(customer.arrivesOn()));
        }
        if (customer.leavesOn() != null) {
            add(Texts.t("customer.leavesOn"), Dates.day(customer.leavesOn()));
        }
        if (!customer.note().isEmpty()) {
            var note = new Div(new Span(customer.note()));
            note.addClassName("note");
            add(Texts.t("customer.note"), note);
        }
        add(
                Texts.t("customer.changed"),
                Texts.t("customer.changed.by", Dates.time(customer.changedAt()), customer.changedBy()));
    }
}
