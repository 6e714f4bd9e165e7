package org.tsuzuki.renewal.history.ui;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.tsuzuki.base.ui.Dates;
import org.tsuzuki.base.ui.Panel;
import org.tsuzuki.base.ui.Texts;
import org.tsuzuki.renewal.RenewalDetails;

/** The steps of the checklist that were ticked, each with who ticked it and when, for good. */
public final class DoneSteps extends Panel {

    public DoneSteps(List<RenewalDetails.DoneStep> done) {
        super(Texts.t("entered.steps"));
        var list = new OrderedList();
        list.addClassName("done-steps");
        done.forEach(step -> list.add(item(step)));
        head(new Span(Texts.t("entered.steps.count", done.size())));
        with(list);
        setVisible(!done.isEmpty());
    }

    private static ListItem item(RenewalDetails.DoneStep step) {
        var who = new Span(Dates.clock(step.tick().at()) + " " + step.tick().by());
        who.addClassNames("small", "muted", "nowrap");
        return new ListItem(new Span("✓ " + Texts.of(step.text())), who);
    }
}
