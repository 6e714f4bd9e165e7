package org.tsuzuki.renewal.followup.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.time.Clock;
import org.springframework.core.annotation.Order;
import org.tsuzuki.card.CardDetails;
import org.tsuzuki.card.ui.CardNotice;
import org.tsuzuki.renewal.followup.CardDuesService;
import org.tsuzuki.renewal.outcome.ResultService;
import org.tsuzuki.renewal.ui.ViewerRights;

/** Heads the page of a card: what nobody has seen the end of, then what it still owes. */
@org.springframework.stereotype.Component
@Order(1)
class CardDuesPart implements CardNotice {

    private final CardDuesService dues;
    private final ResultService results;
    private final ViewerRights rights;
    private final Clock clock;

    CardDuesPart(CardDuesService dues, ResultService results, ViewerRights rights, Clock clock) {
        this.dues = dues;
        this.results = results;
        this.rights = rights;
        this.clock = clock;
    }

    @Override
    public Component noticeOf(CardDetails card) {
        var stack = new Div();
        stack.addClassName("stack");
        var pending = dues.pending(card.id());
        pending.forEach(renewal -> stack.add(new PendingOfCard(
                renewal, renewal.equals(pending.getFirst()), clock.instant(), rights.mayServe(), results)));
        stack.add(new CardDuesNotice(dues.of(card)));
        stack.setVisible(stack.getChildren().anyMatch(Component::isVisible));
        return stack;
    }
}
