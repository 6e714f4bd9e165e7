package org.tsuzuki.renewal.followup.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableRunnable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.tsuzuki.base.ui.EmptyState;
import org.tsuzuki.base.ui.Keys;
import org.tsuzuki.base.ui.Panel;
import org.tsuzuki.base.ui.Texts;
import org.tsuzuki.renewal.followup.PendingRenewal;

/** The open renewals, the oldest first; arrow keys choose one, and what can be said of it stands in its row. */
final class PendingList extends Panel {

    private final PendingActions actions;
    private final Div rows = new Div();
    private final Button more;
    private final EmptyState nothing = new EmptyState("✓ " + Texts.t("pending.empty"));
    private final List<PendingRow> shown = new ArrayList<>();
    private transient List<PendingRenewal> renewals = List.of();
    private int position;

    PendingList(PendingDesk desk, SerializableRunnable changed, SerializableRunnable furtherOn) {
        super(Texts.t("pending.title"));
        actions = new PendingActions(desk, changed);
        more = new Button(Texts.t("pending.more"), click -> furtherOn.run());
        more.addThemeVariants(ButtonVariant.TERTIARY);
        rows.getElement().setAttribute("role", "list");
        rows.getElement().setAttribute("aria-label", Texts.t("pending.title"));
        head(new Span(Texts.t("time.japan")), arrow("↑", "ArrowUp", -1), arrow("↓", "ArrowDown", 1));
        flush().with(rows, more, nothing);
    }

    private Button arrow(String sign, String key, int steps) {
        var arrow = new Button(sign, click -> move(steps));
        arrow.setAriaLabel(Texts.t("pending." + key));
        arrow.addThemeVariants(ButtonVariant.SMALL, ButtonVariant.TERTIARY);
        Keys.bind(arrow, key);
        return arrow;
    }

    /** Shows what is open now; the choice and the place on the page stay where they were. */
    void show(List<PendingRenewal> found, long count, boolean namesBranch, Instant now) {
        var chosen =
                renewals.isEmpty() ? null : renewals.get(position).renewal().id();
        var same = records(found).equals(records(renewals));
        renewals = found;
        nothing.setVisible(found.isEmpty());
        more.setVisible(count > found.size());
        if (same) {
            for (var i = 0; i < found.size(); i++) {
                shown.get(i).show(found.get(i).due(), now);
            }
            return;
        }
        rows.removeAll();
        shown.clear();
        found.forEach(pending -> add(new PendingRow(pending, namesBranch, now)));
        var place =
                found.stream().map(pending -> pending.renewal().id()).toList().indexOf(chosen);
        position = place >= 0 ? place : Math.clamp(position, 0, Math.max(0, found.size() - 1));
        choose(false);
    }

    private static List<?> records(List<PendingRenewal> pending) {
        return pending.stream()
                .map(each -> List.of(each.renewal(), each.owner(), each.branch()))
                .toList();
    }

    private void add(PendingRow row) {
        var place = shown.size();
        row.onReached(() -> choose(place));
        shown.add(row);
        rows.add(row);
    }

    private void choose(int place) {
        if (place != position) {
            position = place;
            choose(false);
        }
    }

    private void move(int steps) {
        if (!shown.isEmpty()) {
            position = Math.clamp(position + steps, 0, shown.size() - 1);
            choose(true);
        }
    }

    private void choose(boolean focused) {
        for (var i = 0; i < shown.size(); i++) {
            shown.get(i).choose(i == position);
        }
        if (!shown.isEmpty()) {
            var row = shown.get(position);
            actions.show(renewals.get(position));
            row.add(actions);
            if (focused) {
                row.reach();
            }
        }
    }
}
