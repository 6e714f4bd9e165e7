package org.tsuzuki.card.ui;

import com.vaadin.flow.component.Component;
import org.tsuzuki.card.CardId;

/** What happened to a card, as another feature tells it; each feature offers its own as a bean. */
public interface CardHistory {

    Component historyOf(CardId card);
}
