package org.tsuzuki.desk.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.spring.security.AuthenticationContext;
import java.time.Clock;
import java.util.List;
import org.tsuzuki.base.Roles;
import org.tsuzuki.base.ui.EmptyState;
import org.tsuzuki.base.ui.Keys;
import org.tsuzuki.base.ui.Panel;
import org.tsuzuki.base.ui.Texts;
import org.tsuzuki.card.CardDetails;
import org.tsuzuki.card.CardService;
import org.tsuzuki.card.ui.CardHistory;
import org.tsuzuki.card.ui.CardNotice;
import org.tsuzuki.card.ui.CardPreview;
import org.tsuzuki.catalogue.Catalogue;
import org.tsuzuki.customer.CustomerService;
import org.tsuzuki.lookup.Hit;

/** Shows the chosen hit beside the list: the card with its key dates and history, or a customer without a card. */
@org.springframework.stereotype.Component
class HitPreview {

    private final CardService cards;
    private final CustomerService customers;
    private final Catalogue catalogue;
    private final List<CardHistory> histories;
    private final List<CardNotice> notices;
    private final AuthenticationContext authentication;
    private final Clock clock;

    HitPreview(
            CardService cards,
            CustomerService customers,
            Catalogue catalogue,
            List<CardHistory> histories,
            List<CardNotice> notices,
            AuthenticationContext authentication,
            Clock clock) {
        this.cards = cards;
        this.customers = customers;
        this.catalogue = catalogue;
        this.histories = histories;
        this.notices = notices;
        this.authentication = authentication;
        this.clock = clock;
    }

    Component of(Hit hit) {
        var summary = hit.card();
        return summary == null
                ? new Panel(hit.customer().label()).with(new EmptyState(Texts.t("desk.hit.addCard")))
                : cards.find(summary.cardId()).map(this::of).orElseGet(Div::new);
    }

    private Component of(CardDetails card) {
        var customer = customers.find(card.customerId()).orElseThrow();
        var stack = new Div();
        stack.addClassName("stack");
        notices.forEach(notice -> stack.add(notice.noticeOf(card)));
        stack.add(new CardPreview(card, customer, catalogue, clock, actions(card)));
        histories.forEach(history -> stack.add(history.historyOf(card.id())));
        return stack;
    }

    private Component[] actions(CardDetails card) {
        var open = Keys.on(
                new Button(Texts.t("desk.openCard"), click -> UI.getCurrent().navigate("cards/" + card.id())), "O");
        if (!authentication.hasAnyRole(Roles.CLERK, Roles.SUPERVISOR, Roles.OWNER)) {
            return new Component[] {open};
        }
        var renew = Keys.on(
                new Button(Texts.t("card.renew"), click -> UI.getCurrent().navigate("cards/" + card.id() + "/renew")),
                "R");
        renew.addThemeVariants(ButtonVariant.PRIMARY);
        return new Component[] {renew, open};
    }
}
