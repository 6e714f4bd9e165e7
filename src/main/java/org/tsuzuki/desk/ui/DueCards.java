package org.tsuzuki.desk.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.util.List;
import org.tsuzuki.base.ui.Dates;
import org.tsuzuki.base.ui.EmptyState;
import org.tsuzuki.base.ui.Panel;
import org.tsuzuki.base.ui.Texts;
import org.tsuzuki.base.ui.Whole;
import org.tsuzuki.card.CardSummary;
import org.tsuzuki.card.ui.CardLabels;
import org.tsuzuki.card.ui.CardStatePill;
import org.tsuzuki.catalogue.Catalogue;

/** Cards of which something runs out today or in the days ahead, the most urgent first. */
final class DueCards extends Panel {

    /** @param served how many more were served already and wait for their result on the board */
    DueCards(List<CardSummary> cards, int served, Catalogue catalogue, Instant now) {
        super(Texts.t("desk.due"));
        if (served > 0) {
            head(new Anchor("pending", Texts.t("desk.due.served", served)));
        }
        head(new Span(Texts.t("time.japan")));
        flush();
        if (cards.isEmpty()) {
            with(new EmptyState(Texts.t("desk.due.none")));
        }
        cards.forEach(card -> with(row(card, catalogue, now)));
    }

    private static Anchor row(CardSummary card, Catalogue catalogue, Instant now) {
        var row = new Anchor("cards/" + card.cardId(), "");
        row.removeAll();
        row.addClassName("hit");
        var name = new Span(String.join(" · ", card.customerNames().all()));
        name.addClassName("hit-name");
        var line = new Div(new Span(card.number() + " · " + CardLabels.carrier(card.carrierId(), catalogue)));
        card.line(catalogue.snapshot())
                .shown(card.keyDates(), now)
                .firstThatMatters(now)
                .ifPresent(clock -> line.add(
                        new Span("\u00a0· "),
                        new Whole(Texts.t(clock.kind().messageKey()) + " " + Dates.shortDay(clock.lastDay()))));
        line.addClassNames("small", "muted");
        row.add(name, CardStatePill.of(card, catalogue, now), line);
        return row;
    }
}
