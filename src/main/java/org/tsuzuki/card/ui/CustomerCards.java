package org.tsuzuki.card.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.spring.security.AuthenticationContext;
import java.time.Clock;
import org.tsuzuki.base.Roles;
import org.tsuzuki.base.ui.EmptyState;
import org.tsuzuki.base.ui.Keys;
import org.tsuzuki.base.ui.Panel;
import org.tsuzuki.base.ui.Texts;
import org.tsuzuki.card.CardDetails;
import org.tsuzuki.card.CardService;
import org.tsuzuki.catalogue.Catalogue;
import org.tsuzuki.customer.CustomerId;
import org.tsuzuki.customer.ui.CustomerPart;

/** The cards on a customer's page. */
@org.springframework.stereotype.Component
class CustomerCards implements CustomerPart {

    private final CardService cards;
    private final Catalogue catalogue;
    private final Clock clock;
    private final AuthenticationContext authentication;

    CustomerCards(CardService cards, Catalogue catalogue, Clock clock, AuthenticationContext authentication) {
        this.cards = cards;
        this.catalogue = catalogue;
        this.clock = clock;
        this.authentication = authentication;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public Component partOf(CustomerId customer) {
        var panel = new Panel(Texts.t("card.ofCustomer")).flush();
        if (authentication.hasAnyRole(Roles.CLERK, Roles.SUPERVISOR, Roles.OWNER)) {
            panel.head(Keys.on(
                    new Button(
                            Texts.t("card.new"),
                            click -> UI.getCurrent().navigate("customers/" + customer + "/cards/new")),
                    "N"));
        }
        var found = cards.ofCustomer(customer);
        found.forEach(card -> panel.with(row(card)));
        if (found.isEmpty()) {
            panel.with(new EmptyState(Texts.t("card.none")));
        }
        return panel;
    }

    private Div row(CardDetails card) {
        var number = card.identifiers().shown();
        var link = new RouterLink(
                number.isEmpty() ? Texts.t("card.noNumber") : number,
                CardView.class,
                new RouteParameters("id", card.id().toString()));
        var line = new Span(CardLabels.line(card.carrierId(), card.kind(), catalogue));
        line.addClassNames("muted", "small");
        var row = new Div(link, CardStatePill.of(card, catalogue, clock.instant()), line);
        row.addClassName("card-row");
        return row;
    }
}
