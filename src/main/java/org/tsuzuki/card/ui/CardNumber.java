package org.tsuzuki.card.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.tsuzuki.base.ui.NumberGroups;
import org.tsuzuki.base.ui.Texts;
import org.tsuzuki.card.CardIdentifiers;

/** The number of a card, large enough to be read from a metre away. */
public final class CardNumber extends Div {

    public CardNumber(CardIdentifiers identifiers) {
        var shown = identifiers.shown();
        add(shown.isEmpty() ? new Span(Texts.t("card.noNumber")) : new NumberGroups(List.of(shown.split("[ -]"))));
    }
}
