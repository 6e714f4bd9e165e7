package org.tsuzuki.card.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import org.springframework.core.annotation.Order;
import org.tsuzuki.base.ui.Dates;
import org.tsuzuki.base.ui.Texts;
import org.tsuzuki.card.CardId;
import org.tsuzuki.card.replacement.Replacement;
import org.tsuzuki.card.replacement.ReplacementService;

/** On a card's page: what took its place, and what it took the place of. */
@org.springframework.stereotype.Component
@Order(1)
class ReplacementNotes implements CardHistory {

    private final ReplacementService replacements;

    ReplacementNotes(ReplacementService replacements) {
        this.replacements = replacements;
    }

    @Override
    public Component historyOf(CardId card) {
        var notes = new Div();
        notes.addClassName("stack");
        replacements.after(card).ifPresent(next -> notes.add(note("card.replacedBy", next, next.newCard())));
        replacements.before(card).ifPresent(former -> notes.add(note("card.replaces", former, former.oldCard())));
        notes.setVisible(notes.getChildren().findAny().isPresent());
        return notes;
    }

    private static Div note(String key, Replacement replacement, CardId other) {
        var link = new Anchor("cards/" + other, Texts.t(key));
        var kept = Texts.t(replacement.numberKept() ? "card.replace.number.kept" : "card.replace.number.lost");
        var details = new Span(" · " + Dates.time(replacement.at()) + " · " + replacement.number() + " · " + kept
                + " · " + replacement.reason() + " · " + replacement.by());
        var note = new Div(link, details);
        note.addClassName("notice");
        return note;
    }
}
