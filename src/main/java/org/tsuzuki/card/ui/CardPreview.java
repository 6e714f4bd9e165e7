package org.tsuzuki.card.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tsuzuki.base.ui.Dates;
import org.tsuzuki.base.ui.Texts;
import org.tsuzuki.card.CardDetails;
import org.tsuzuki.catalogue.Catalogue;
import org.tsuzuki.customer.CustomerDetails;
import org.tsuzuki.customer.ui.CustomerNameLine;
import org.tsuzuki.customer.ui.CustomerTravel;
import org.tsuzuki.customer.ui.CustomerView;

/** A card at a glance: whose it is, its number to read back, its key dates, how it stands. */
@CssImport("./styles/card.css")
public final class CardPreview extends Section {

    /** @param actions what can be done from here, such as {@link CardActions} */
    public CardPreview(
            CardDetails card, CustomerDetails customer, Catalogue catalogue, Clock clock, Component... actions) {
        var now = clock.instant();
        addClassNames("panel", "card-preview");
        getElement()
                .setAttribute(
                        "aria-label",
                        customer.names().first() + " " + card.identifiers().shown());

        var who = new Div(new CustomerNameLine(customer), new CardNumber(card.identifiers()), kind(card, catalogue));
        var buttons = new Div(actions);
        buttons.addClassName("actions");
        var head = new Div(who, buttons);
        head.addClassName("card-head");

        var facts = new Div(
                fact("card.state", state(card, catalogue, clock)),
                fact("card.plan", plan(card, catalogue)),
                fact("card.balance", new Span(NotedBalance.of(card).orElse("—"))),
                fact("card.customer", customer(customer)),
                fact("card.boughtAt", card.boughtAt()),
                fact("card.loginId", card.loginId()));
        facts.addClassName("card-facts");
        add(head, new KeyDateLine(card.line(catalogue.snapshot()), card.keyDates(), now), facts);
        if (!card.note().isEmpty()) {
            var note = new Paragraph(card.note());
            note.addClassName("card-note");
            add(note);
        }
    }

    private static Span kind(CardDetails card, Catalogue catalogue) {
        var line = CardLabels.line(card.carrierId(), card.kind(), catalogue);
        var iccid = card.iccid();
        var kind = new Span(iccid == null ? line : line + " · ICCID " + iccid);
        kind.addClassName("muted");
        return kind;
    }

    private static Div plan(CardDetails card, Catalogue catalogue) {
        var plan = new Div(new Span(CardLabels.plan(card.planId(), catalogue)));
        Optional.ofNullable(card.planId())
                .flatMap(catalogue::plan)
                .flatMap(known -> known.allowances().text())
                .ifPresent(gives -> plan.add(new Span(" · " + Texts.of(gives))));
        return plan;
    }

    private static Div state(CardDetails card, Catalogue catalogue, Clock clock) {
        var state = new Div(CardStatePill.of(card, catalogue, clock.instant()));
        if (card.closedOn() != null) {
            state.add(new Span(" " + Dates.day(card.closedOn())));
        } else if (card.lostOn() != null) {
            state.add(new Span(" " + Dates.day(card.lostOn())));
        }
        return state;
    }

    private static Div customer(CustomerDetails customer) {
        var link = new RouterLink(
                customer.number().toString(),
                CustomerView.class,
                new RouteParameters("id", customer.id().toString()));
        return new Div(link, new Span(" " + CustomerTravel.line(customer)));
    }

    private static @Nullable Component factOrNull(String key, String text) {
        return text.isEmpty() ? null : fact(key, new Span(text));
    }

    private static Component fact(String key, String text) {
        var fact = factOrNull(key, text);
        return fact == null ? new Span() : fact;
    }

    private static Div fact(String key, Component value) {
        return new Div(new H3(Texts.t(key)), value);
    }
}
