package org.tsuzuki.desk.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tsuzuki.base.ui.Texts;
import org.tsuzuki.card.ui.CardLabels;
import org.tsuzuki.card.ui.CardStatePill;
import org.tsuzuki.catalogue.Catalogue;
import org.tsuzuki.lookup.Hit;

/** One hit: whose card, which number, how it stands, and what of it fits what was searched for. */
final class HitRow extends Anchor {

    HitRow(Hit hit, String query, Catalogue catalogue, Instant now) {
        super(address(hit), "");
        removeAll();
        addClassName("hit");
        var name = new Marked(String.join(" · ", hit.customer().names().all()), query);
        name.addClassName("hit-name");
        var identity = new Marked(identity(hit), query);
        var line = new Div(identity, new Span(kind(hit, catalogue)));
        line.addClassNames("small", "muted");
        add(name);
        var card = hit.card();
        add(card == null ? new Span() : CardStatePill.of(card, catalogue, now), line);
        if (!name.isAny() && !identity.isAny()) {
            add(foundBy(hit, query));
        }
    }

    static String address(Hit hit) {
        var card = hit.card();
        return card == null ? "customers/" + hit.customer().id() : "cards/" + card.cardId();
    }

    void choose(boolean chosen) {
        setClassName("on", chosen);
        if (chosen) {
            getElement().setAttribute("aria-current", "true");
        } else {
            getElement().removeAttribute("aria-current");
        }
    }

    /** Names what fits where the row itself does not show it: a number that is not the shown one, another spelling. */
    private static Div foundBy(Hit hit, String query) {
        var by = new Div(new Span(Texts.t(hit.clue().key()) + " "), new Marked(fitting(hit, query), query));
        by.addClassNames("small", "hit-by");
        return by;
    }

    private static String fitting(Hit hit, String query) {
        return switch (hit.clue()) {
            case LAST_OF_PHONE, LAST_OF_ICCID, LAST_OF_SERIAL, LAST_OF_CONTACT -> "…" + hit.found();
            case NAME -> query;
            case RECEIPT, ICCID, PHONE, SERIAL, EID, CUSTOMER_NUMBER, CONTACT -> hit.found();
        };
    }

    private static String identity(Hit hit) {
        var card = hit.card();
        return Stream.of(
                        card == null ? "" : card.number(),
                        hit.receipt() == null ? "" : hit.receipt(),
                        hit.customer().number().toString())
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    private static String kind(Hit hit, Catalogue catalogue) {
        var card = hit.card();
        return card == null
                ? " · " + Texts.t("desk.hit.noCard")
                : " · " + CardLabels.carrier(card.carrierId(), catalogue) + " · "
                        + Texts.t(card.kind().form().key());
    }
}
