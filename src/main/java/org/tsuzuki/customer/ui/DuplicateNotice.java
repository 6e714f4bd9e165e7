package org.tsuzuki.customer.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import java.util.List;
import org.tsuzuki.base.ui.Texts;
import org.tsuzuki.customer.CustomerSummary;

/** Shows files that may be of the same person before a second one is opened. */
final class DuplicateNotice extends Div {

    private final Div found = new Div();
    private final Button saveAsNew;

    DuplicateNotice(Runnable saveAsNew) {
        addClassNames("notice", "wide", "duplicates");
        getElement().setAttribute("role", "status");
        found.addClassName("stack");
        this.saveAsNew = new Button(Texts.t("customer.duplicate.saveAsNew"), click -> saveAsNew.run());
        add(found, this.saveAsNew);
        setVisible(false);
    }

    void show(List<CustomerSummary> duplicates) {
        found.removeAll();
        duplicates.forEach(duplicate -> found.add(line(duplicate)));
        setVisible(!duplicates.isEmpty());
    }

    void askToDecide() {
        saveAsNew.focus();
    }

    private static Div line(CustomerSummary duplicate) {
        var name = duplicate.number() + " " + duplicate.names();
        var open = new RouterLink(
                Texts.t("customer.duplicate.open"),
                CustomerView.class,
                new RouteParameters("id", duplicate.id().toString()));
        return new Div(new Span(Texts.t("customer.duplicate.looksLike", name) + " "), open);
    }
}
