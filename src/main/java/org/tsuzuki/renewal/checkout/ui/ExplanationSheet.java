package org.tsuzuki.renewal.checkout.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import org.tsuzuki.renewal.quote.Explanation;
import org.tsuzuki.renewal.quote.Explanation.Day;
import org.tsuzuki.renewal.quote.Explanation.Price;
import org.tsuzuki.renewal.quote.Explanation.Section;

/** An explanation as the customer sees it: price, number and dates in large figures, what else there is to know beside. */
final class ExplanationSheet extends Main {

    ExplanationSheet(Explanation told) {
        addClassName("explanation");
        var figures = new Div(new H1(told.heading()));
        figures.addClassName("customer-figures");
        figures.add(price(told.price()));
        var sim = told.sim();
        figures.add(figure("", sim.label() + " · " + sim.carrier(), large(sim.number())));
        told.days().days().forEach(day -> figures.add(day(day)));
        var more = new Div();
        more.addClassName("customer-more");
        told.more().forEach(section -> more.add(new H2(section.title()), list(section)));
        if (!told.days().days().isEmpty()) {
            more.add(small(told.days().zone()));
        }
        add(figures, more);
        if (!told.notes().isEmpty()) {
            add(notes(told.notes()));
        }
    }

    private static Component price(Price price) {
        var parts = new UnorderedList();
        parts.addClassName("customer-parts");
        price.parts().forEach(part -> parts.add(new ListItem(part)));
        var figure = price.amount() == null
                ? figure("", price.label(), parts)
                : figure("customer-due", price.label(), large(price.amount()), parts);
        return price.direct() == null
                ? figure
                : new Div(
                        figure,
                        figure("", price.direct().label(), large(price.direct().amount())));
    }

    private static Div day(Day day) {
        if (day.before() == null) {
            return figure("", day.label(), large(day.after()));
        }
        var before = new Span(day.before());
        before.addClassName("customer-before");
        var arrow = new Span(" → ");
        arrow.addClassName("customer-arrow");
        return figure("", day.label(), new Div(before, arrow, large(day.after())));
    }

    private static Div figure(String name, String label, Component... values) {
        var heading = new H2(label);
        var figure = new Div(heading);
        figure.add(values);
        figure.addClassName("customer-figure");
        if (!name.isEmpty()) {
            figure.addClassName(name);
        }
        return figure;
    }

    /** The unit of an amount stands smaller behind it. */
    private static Span large(String text) {
        var unit = text.matches("-?[0-9,]+ \\p{IsHan}+") ? text.indexOf(' ') : text.length();
        var large = new Span(text.substring(0, unit));
        large.addClassName("customer-large");
        if (unit < text.length()) {
            var small = new Span(text.substring(unit));
            small.addClassName("customer-unit");
            large.add(small);
        }
        return large;
    }

    private static Paragraph small(String text) {
        var small = new Paragraph(text);
        small.addClassName("customer-small");
        return small;
    }

    private static HtmlContainer list(Section section) {
        var list = new UnorderedList();
        section.lines().forEach(line -> list.add(new ListItem(line)));
        return list;
    }

    private static Div notes(Section section) {
        var sign = new Span("▲");
        sign.addClassNames("pill", "warn");
        sign.getElement().setAttribute("aria-hidden", "true");
        var notes = new Div(sign, new H2(section.title()), list(section));
        notes.addClassName("customer-notes");
        return notes;
    }
}
