package org.tsuzuki.firstday.ui;

import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.Map;
import java.util.Objects;
import org.tsuzuki.base.ui.Panel;
import org.tsuzuki.base.ui.Pill;
import org.tsuzuki.base.ui.Texts;
import org.tsuzuki.firstday.FirstDay;
import org.tsuzuki.firstday.FirstDayItem;
import org.tsuzuki.firstday.FirstDayStep;

/** The steps of the first day, each with its tick, what is missing and the way to where it is done. */
@CssImport("./styles/settings.css")
public final class FirstDayList extends Panel {

    private static final Map<FirstDayStep, String> WHERE = Map.of(
            FirstDayStep.BRANCH, "/branches",
            FirstDayStep.SERVICE_FEE, "/settings?change=SERVICE_FEE",
            FirstDayStep.TENDER, "/payment-methods",
            FirstDayStep.CARRIER_PAYMENT, "/payment-methods",
            FirstDayStep.COLLEAGUES, "/staff",
            FirstDayStep.OPENING_BALANCES, "/ledger/opening",
            FirstDayStep.DRAWER, "/drawer",
            FirstDayStep.PRICES, "/catalogue/plans",
            FirstDayStep.PRACTICE, "/practice");

    public FirstDayList(FirstDay day) {
        super(Texts.t("firstDay.title"));
        head(new Span(Texts.t("firstDay.progress", day.done(), day.items().size())));
        flush();
        body().addClassName("first-day");
        body().getElement().setAttribute("role", "list");
        var next = day.next().orElse(null);
        day.items().forEach(item -> with(row(item, item.equals(next))));
    }

    private static Div row(FirstDayItem item, boolean next) {
        var title = Texts.of("firstDay.step", item.step());
        var name = new Span(title);
        name.addClassName("who");
        var state = item.done() ? Pill.done(Texts.t("firstDay.done")) : Pill.mute(Texts.t("firstDay.open"));
        var why = new Div(Texts.of("firstDay.why", item.step()));
        why.addClassNames("muted", "small");
        var text = new Div(name, why);
        item.remarks().forEach(remark -> text.add(new Div((item.done() ? "· " : "▲ ") + Texts.t(remark))));
        if (item.remarks().stream().anyMatch(remark -> remark.key().startsWith("firstDay.reach."))) {
            text.add(new Code(Texts.t("staff.link.command")));
        }
        text.addClassName("first-day-text");
        var go = new Anchor(Objects.requireNonNull(WHERE.get(item.step())), Texts.of("firstDay.go", item.step()));
        go.addClassNames("first-day-go");
        go.setClassName("primary", next);
        go.setAriaLabel(Texts.of("firstDay.go", item.step()) + ": " + title);
        var row = new Div(state, text, go);
        row.addClassName("first-day-row");
        row.getElement().setAttribute("role", "listitem");
        return row;
    }
}
