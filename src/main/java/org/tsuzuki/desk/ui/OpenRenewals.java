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
import org.tsuzuki.renewal.RenewalRecord;
import org.tsuzuki.renewal.followup.Due;
import org.tsuzuki.renewal.followup.ui.DuePill;
import org.tsuzuki.renewal.ui.ResultPill;

/** My renewals whose result nobody has seen yet, the oldest first. */
final class OpenRenewals extends Panel {

    OpenRenewals(List<RenewalRecord> open, Instant now) {
        super(Texts.t("desk.open"));
        head(new Span(Texts.t("desk.open.count", open.size())), new Anchor("pending", Texts.t("desk.open.board")));
        flush();
        if (open.isEmpty()) {
            with(new EmptyState(Texts.t("desk.open.none")));
        }
        open.forEach(renewal -> with(row(renewal, now)));
    }

    private static Anchor row(RenewalRecord renewal, Instant now) {
        var row = new Anchor("renewals/" + renewal.id(), "");
        row.removeAll();
        row.addClassName("hit");
        var name = new Span(renewal.details().customerName());
        name.addClassName("hit-name");
        var line = new Div(
                new Span(number(renewal) + " · " + Texts.of(renewal.details().channel()) + " · "),
                new Whole(Dates.time(renewal.recordedAt())));
        line.addClassNames("small", "muted");
        var state = new Div(
                DuePill.of(Due.of(renewal.status().lookAgainAt(), now), now),
                ResultPill.of(renewal.result(), renewal.amounts().money()));
        state.addClassName("hit-state");
        row.add(name, state, line);
        return row;
    }

    private static String number(RenewalRecord renewal) {
        return renewal.details().cardNumber().isEmpty()
                ? Texts.t("card.noNumber")
                : renewal.details().cardNumber();
    }
}
