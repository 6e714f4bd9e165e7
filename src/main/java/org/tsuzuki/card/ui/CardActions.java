package org.tsuzuki.card.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.spring.security.AuthenticationContext;
import org.tsuzuki.base.Roles;
import org.tsuzuki.base.ui.Keys;
import org.tsuzuki.base.ui.Texts;
import org.tsuzuki.card.CardDetails;

/** What a clerk does with a card; empty for those who only read. */
public final class CardActions extends Div {

    public CardActions(CardDetails card, AuthenticationContext authentication) {
        addClassName("actions");
        if (authentication.hasAnyRole(Roles.CLERK, Roles.SUPERVISOR, Roles.OWNER)) {
            var renew = button("card.renew", "cards/" + card.id() + "/renew", "R");
            renew.addThemeVariants(ButtonVariant.PRIMARY);
            renew.setEnabled(card.closedOn() == null);
            var replace = button("card.replace", "cards/" + card.id() + "/replace", "S");
            replace.setEnabled(card.closedOn() == null);
            add(renew, replace, button("action.edit", "cards/" + card.id() + "/edit", "E"));
        }
    }

    private static Button button(String text, String address, String key) {
        return Keys.on(new Button(Texts.t(text), click -> UI.getCurrent().navigate(address)), key);
    }
}
