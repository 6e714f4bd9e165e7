package org.tsuzuki.renewal.followup.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableRunnable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tsuzuki.base.ui.Keys;
import org.tsuzuki.base.ui.Texts;
import org.tsuzuki.renewal.ResultState;
import org.tsuzuki.renewal.followup.PendingRenewal;
import org.tsuzuki.renewal.outcome.ui.ResultView;

/** What can be said of the chosen renewal, one key each; it stands in the row that is chosen. */
final class PendingActions extends Div {

    private final transient PendingDesk desk;
    private final Button open = button("pending.open", "Enter", this::open);
    private final List<Button> looks;
    private final List<Button> others;
    private transient @Nullable PendingRenewal chosen;

    /** @param done is run after something was recorded */
    PendingActions(PendingDesk desk, SerializableRunnable done) {
        this.desk = desk;
        addClassNames("actions", "pending-actions");
        looks = List.of(
                button("pending.seen", "C", on(pending -> desk.confirm(pending, done))),
                button("pending.notSeen", "L", on(pending -> desk.lookAgain(pending, done))),
                button("pending.noAnswer.say", "N", on(pending -> desk.noAnswer(pending, done))));
        others = List.of(
                button("pending.failed", "F", on(pending -> desk.fail(pending, done))),
                button("pending.handOver", "O", on(pending -> desk.handOver(pending, done))));
        looks.getFirst().addThemeVariants(ButtonVariant.PRIMARY);
        looks.forEach(this::add);
        others.forEach(this::add);
        add(open);
    }

    private static Button button(String text, String key, SerializableRunnable action) {
        var button = Keys.on(new Button(Texts.t(text), click -> action.run()), key);
        button.addThemeVariants(ButtonVariant.SMALL);
        return button;
    }

    private SerializableRunnable on(SerializableConsumer<PendingRenewal> action) {
        return () -> {
            if (chosen != null) {
                action.accept(chosen);
            }
        };
    }

    /** What was not entered yet has no outcome to look for. */
    void show(PendingRenewal pending) {
        chosen = pending;
        var entered = pending.renewal().result() != ResultState.PREPARED;
        looks.forEach(button -> button.setVisible(desk.mayServe() && entered));
        others.forEach(button -> button.setVisible(desk.mayServe()));
        open.setText(Texts.t(entered || !desk.mayServe() ? "pending.open" : "pending.enter"));
    }

    private void open() {
        if (chosen != null) {
            UI.getCurrent()
                    .navigate(ResultView.class, ResultView.of(chosen.renewal().id()));
        }
    }
}
