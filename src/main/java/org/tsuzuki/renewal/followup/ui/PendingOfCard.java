package org.tsuzuki.renewal.followup.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import org.tsuzuki.base.ui.Dates;
import org.tsuzuki.base.ui.Keys;
import org.tsuzuki.base.ui.Texts;
import org.tsuzuki.renewal.RenewalRecord;
import org.tsuzuki.renewal.ResultState;
import org.tsuzuki.renewal.followup.Due;
import org.tsuzuki.renewal.outcome.ResultService;
import org.tsuzuki.renewal.outcome.ui.ObservationDialog;
import org.tsuzuki.renewal.outcome.ui.ResultView;
import org.tsuzuki.renewal.ui.ResultPill;

/** A renewal of a card of which nobody has seen the result, with the way to settle it. */
final class PendingOfCard extends Div {

    /** @param first whether a key leads to it; the others are reached by Tab */
    PendingOfCard(RenewalRecord renewal, boolean first, Instant now, boolean mayServe, ResultService results) {
        addClassNames("notice", "warn", "pending-of-card");
        getElement().setAttribute("role", "status");
        var receipt = new Anchor("renewals/" + renewal.id(), renewal.receiptNumber());
        var what = new Span(Texts.of(renewal.details().plan()) + " · " + Dates.time(renewal.recordedAt()));
        var line = new Div(
                ResultPill.of(renewal.result(), renewal.amounts().money()),
                new Span(" "),
                receipt,
                new Span(" · "),
                what,
                new Span(" "),
                DuePill.of(Due.of(renewal.status().lookAgainAt(), now), now));
        add(line);
        if (renewal.result() == ResultState.UNKNOWN && renewal.status().lookedUpAt() == null) {
            add(new Div(Texts.t("pending.noAnswer")));
        }
        if (mayServe) {
            add(way(renewal, first, results));
        }
    }

    /** What was not entered yet has no outcome to look for. */
    private static Div way(RenewalRecord renewal, boolean first, ResultService results) {
        var entered = renewal.result() != ResultState.PREPARED;
        var settle = new Button(
                Texts.t(entered ? "pending.seen" : "pending.enter"), click -> settle(renewal, entered, results));
        if (first) {
            Keys.on(settle, "C");
        }
        settle.addThemeVariants(ButtonVariant.PRIMARY, ButtonVariant.SMALL);
        var way = new Div(settle);
        way.addClassName("actions");
        return way;
    }

    private static void settle(RenewalRecord renewal, boolean entered, ResultService results) {
        if (entered) {
            new ObservationDialog(renewal, results, () -> UI.getCurrent().navigate("cards/" + renewal.card())).open();
        } else {
            UI.getCurrent().navigate(ResultView.class, ResultView.of(renewal.id()));
        }
    }
}
