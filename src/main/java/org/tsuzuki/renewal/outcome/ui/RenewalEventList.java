package org.tsuzuki.renewal.outcome.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.tsuzuki.base.ui.Dates;
import org.tsuzuki.base.ui.Panel;
import org.tsuzuki.base.ui.Texts;
import org.tsuzuki.renewal.history.RecordedEvent;
import org.tsuzuki.renewal.history.StateDimension;

/** Every step that the money and the result of a renewal have taken: who, when, why. */
final class RenewalEventList extends Panel {

    RenewalEventList(List<RecordedEvent> steps) {
        super(Texts.t("steps.title"));
        var list = new OrderedList();
        list.addClassName("taken-steps");
        steps.forEach(step -> list.add(item(step)));
        with(list);
    }

    private static ListItem item(RecordedEvent step) {
        var what = new Span(
                Texts.t("steps.step." + step.axis(), state(step.axis(), step.from()), state(step.axis(), step.to())));
        var amount = step.amount() == null ? "" : " · " + step.amount();
        var who = new Span(Dates.time(step.at()) + " · " + step.by() + amount);
        who.addClassNames("small", "muted");
        var item = new ListItem(new Div(what), new Div(who));
        if (step.approvedBy() != null) {
            item.add(small(Texts.t("steps.approved", step.approvedBy())));
        }
        if (!step.reason().isBlank()) {
            item.add(small(Texts.t("steps.reason", step.reason())));
        }
        return item;
    }

    private static Div small(String text) {
        var line = new Div(text);
        line.addClassName("small");
        return line;
    }

    private static String state(StateDimension axis, String name) {
        return Texts.t((axis == StateDimension.MONEY ? "moneyState." : "resultState.") + name);
    }
}
