package org.tsuzuki.card.ui.form;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import java.time.LocalDate;
import java.util.Optional;
import org.tsuzuki.base.ui.Texts;
import org.tsuzuki.base.ui.field.FieldProblems;
import org.tsuzuki.card.CardDetails;
import org.tsuzuki.catalogue.Catalogue;

/** The fields of a card's file. */
final class CardForm extends Div {

    private final IdentifierFields numbers;
    private final KindFields kind = new KindFields();
    private final CarrierFields carrier;
    private final KeyDateRows keyDates = new KeyDateRows();
    private final MoreFields more;
    private CardDetails original;

    CardForm(CardDetails card, Catalogue catalogue, LocalDate today, FieldProblems problems) {
        original = card;
        carrier = new CarrierFields(catalogue, today, problems, kind);
        numbers = new IdentifierFields(problems, carrier::suggest);
        more = new MoreFields(problems);
        addClassNames("form-grid", "card-form");
        var scan = new ScanField(numbers);
        add(scan, numbers, heading("card.carrierAndPlan"), carrier);
        add(heading("card.clocks"), keyDates, heading("card.more"), more);
        show(card);
        scan.setAutofocus(true);
    }

    void show(CardDetails card) {
        original = card;
        carrier.show(card.carrierId(), card.planId());
        kind.show(card.kind());
        numbers.show(card.identifiers());
        keyDates.show(card.keyDates());
        more.show(card);
    }

    /** What was typed, or nothing when a field cannot be read; that one is explained. */
    Optional<CardDetails> read() {
        var wrong = numbers.firstWrong();
        wrong.ifPresent(IdentifierInput::focus);
        var readKeyDates = keyDates.read();
        if (wrong.isPresent() || readKeyDates.isEmpty() || more.isUnreadable()) {
            return Optional.empty();
        }
        return Optional.of(more.applyTo(original.withKind(
                carrier.carrierId(), carrier.planId(), kind.read(), numbers.read(), readKeyDates.get())));
    }

    private static H3 heading(String key) {
        var heading = new H3(Texts.t(key));
        heading.addClassName("wide");
        return heading;
    }
}
