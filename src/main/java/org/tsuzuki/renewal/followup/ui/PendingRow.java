package org.tsuzuki.renewal.followup.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableRunnable;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tsuzuki.base.ui.Dates;
import org.tsuzuki.base.ui.NumberGroups;
import org.tsuzuki.base.ui.Texts;
import org.tsuzuki.base.ui.Whole;
import org.tsuzuki.renewal.RenewalRecord;
import org.tsuzuki.renewal.ResultState;
import org.tsuzuki.renewal.followup.Due;
import org.tsuzuki.renewal.followup.PendingRenewal;
import org.tsuzuki.renewal.ui.ResultPill;
import org.tsuzuki.renewal.ui.TransactionCells;

/** One open renewal: when to look, whose it is, where it was entered, who looks after it. */
final class PendingRow extends Div {

    private final Div when = new Div();

    PendingRow(PendingRenewal pending, boolean namesBranch, Instant now) {
        var renewal = pending.renewal();
        addClassName("pending-row");
        getElement().setAttribute("role", "listitem");
        getElement().setAttribute("tabindex", "0");
        when.addClassName("pending-when");
        show(pending.due(), now);
        add(when, who(renewal), what(renewal), state(pending, namesBranch, now));
    }

    /** What changes while time passes. */
    void show(Due due, Instant now) {
        when.removeAll();
        when.add(DuePill.of(due, now));
        if (due.at() != null && due.state() != Due.State.LATER) {
            when.add(small(Texts.t("pending.wasDue", DuePill.time(due.at(), now))));
        }
    }

    void choose(boolean chosen) {
        setClassName("on", chosen);
        if (chosen) {
            getElement().setAttribute("aria-current", "true");
        } else {
            getElement().removeAttribute("aria-current");
        }
    }

    /** When somebody comes here by Tab or by a click. */
    void onReached(SerializableRunnable action) {
        getElement().addEventListener("focus", event -> action.run()).setFilter("!element.moved");
        addClickListener(click -> action.run());
    }

    /** Leads the focus here; says nothing of it, or a late word would take back the next step of the arrow keys. */
    void reach() {
        getElement().executeJs("this.moved = true; this.focus(); this.moved = false");
    }

    private static Div who(RenewalRecord renewal) {
        var name = new Anchor("renewals/" + renewal.id(), renewal.details().customerName());
        name.addClassName("hit-name");
        return new Div(name, number(renewal.details().cardNumber()));
    }

    private static Component number(String shown) {
        return shown.isBlank()
                ? small(Texts.t("card.noNumber"))
                : new NumberGroups(List.of(shown.strip().split("[- ]+")));
    }

    private static Div what(RenewalRecord renewal) {
        var channel = new Div(Texts.of(renewal.details().channel()));
        var receipt = new Div(TransactionCells.receipt(renewal));
        receipt.add(new Span(" · "), new Whole(Dates.time(renewal.recordedAt())));
        receipt.addClassNames("small", "muted");
        return new Div(
                channel,
                small(Texts.of(renewal.details().carrier()) + " · "
                        + Texts.of(renewal.details().plan())),
                receipt);
    }

    private static Div state(PendingRenewal pending, boolean namesBranch, Instant now) {
        var renewal = pending.renewal();
        var owner = pending.owner().isEmpty() ? Texts.t("pending.nobody") : Texts.t("pending.owner", pending.owner());
        var line = Stream.of(owner, namesBranch ? pending.branch() : "")
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" · "));
        var state = new Div(ResultPill.of(renewal.result(), renewal.amounts().money()), small(line));
        if (renewal.result() == ResultState.UNKNOWN) {
            state.add(small(
                    renewal.status().lookedUpAt() == null
                            ? Texts.t("pending.noAnswer")
                            : Texts.t(
                                    "pending.looked",
                                    DuePill.time(renewal.status().lookedUpAt(), now))));
        }
        state.addClassName("pending-state");
        return state;
    }

    private static Div small(String text) {
        var small = new Div(text);
        small.addClassNames("small", "muted");
        return small;
    }
}
