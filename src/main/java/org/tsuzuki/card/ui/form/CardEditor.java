package org.tsuzuki.card.ui.form;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.function.SerializableConsumer;
import java.time.LocalDate;
import org.tsuzuki.base.StaleChangeException;
import org.tsuzuki.base.ui.StaleNotice;
import org.tsuzuki.base.ui.field.FieldProblems;
import org.tsuzuki.base.ui.field.TypedKeeper;
import org.tsuzuki.card.CardDetails;
import org.tsuzuki.card.CardId;
import org.tsuzuki.card.CardIdentifiers;
import org.tsuzuki.card.CardService;
import org.tsuzuki.catalogue.Catalogue;
import org.tsuzuki.customer.CustomerId;
import org.tsuzuki.validity.KeyDates;

/** Fills in and stores a card's file, new or known, wherever it is shown. */
final class CardEditor extends Div {

    private final transient CardService cards;
    private final transient SerializableConsumer<CardId> saved;
    private final FieldProblems problems = new FieldProblems();
    private final StaleNotice stale = new StaleNotice();
    private final CardForm form;
    private final TypedKeeper typed;

    CardEditor(
            CardService cards,
            Catalogue catalogue,
            LocalDate today,
            CardDetails card,
            SerializableConsumer<CardId> saved) {
        this.cards = cards;
        this.saved = saved;
        addClassName("stack");
        form = new CardForm(card, catalogue, today, problems);
        typed = new TypedKeeper(
                form,
                card.version() == null ? "card-of-" + card.customerId() : "card-" + card.id() + "-" + card.version());
        add(form, stale, problems, typed);
    }

    static CardDetails draft(CustomerId customer) {
        return CardDetails.draft(customer, "", KindFields.USUAL, CardIdentifiers.NONE, KeyDates.NONE);
    }

    void save() {
        form.read().ifPresent(card -> problems.run(() -> store(card)));
    }

    private void store(CardDetails card) {
        try {
            var stored = card.version() == null ? cards.create(card) : cards.change(card);
            typed.forget();
            saved.accept(stored.id());
        } catch (StaleChangeException changed) {
            stale.show(changed, () -> form.show(latest(card)), () -> overwrite(card));
        }
    }

    private void overwrite(CardDetails mine) {
        problems.run(() -> store(mine.basedOn(latest(mine))));
    }

    private CardDetails latest(CardDetails card) {
        return cards.find(card.id()).orElse(card);
    }
}
