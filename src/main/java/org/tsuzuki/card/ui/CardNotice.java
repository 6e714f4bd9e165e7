package org.tsuzuki.card.ui;

import com.vaadin.flow.component.Component;
import org.tsuzuki.card.CardDetails;

/** Something that must be seen first on a card's page, hidden when there is nothing; each feature offers its own as a bean. */
public interface CardNotice {

    Component noticeOf(CardDetails card);
}
