package org.tsuzuki.renewal.draft.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.FocusOption;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableRunnable;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tsuzuki.base.CurrentActor;
import org.tsuzuki.base.Problem;
import org.tsuzuki.base.ui.Dates;
import org.tsuzuki.base.ui.Kbd;
import org.tsuzuki.base.ui.Keys;
import org.tsuzuki.base.ui.Panel;
import org.tsuzuki.base.ui.Texts;
import org.tsuzuki.catalogue.model.ChecklistStep;
import org.tsuzuki.catalogue.model.WebAddress;
import org.tsuzuki.renewal.quote.Approval;
import org.tsuzuki.renewal.quote.Quote;
import org.tsuzuki.renewal.quote.StepCompletion;
import org.tsuzuki.security.approval.ApprovalRequirement;

/**
 * The steps of the chosen channel; Space ticks the next one that is required, Shift and Space the others, and each tick
 * keeps who and when.
 */
public final class Checklist extends Panel {

    private final transient ChoiceSession session;
    private final transient CurrentActor actor;
    private final transient Clock clock;
    private final Map<String, Row> rows = new LinkedHashMap<>();
    private final Div steps = new Div();
    private final Span missing = new Span();
    private final NativeButton next = new NativeButton(Texts.t("renew.steps.next"), click -> tickNext());
    private final NativeButton others = new NativeButton(Texts.t("renew.steps.others"), click -> tickOthers());
    private final transient List<Runnable> completed = new ArrayList<>();
    private final Button override = new Button(Texts.t("renew.override"));
    private transient @Nullable List<ChecklistStep> shown;

    /** @param titleKey with its place on the page, where the parts of the page are numbered */
    public Checklist(String titleKey, ChoiceSession session, CurrentActor actor, Clock clock, Optional<String> portal) {
        super(Texts.t(titleKey));
        this.session = session;
        this.actor = actor;
        this.clock = clock;
        flush();
        command(next, "Space");
        command(others, "Shift+Space");
        portal.ifPresent(this::showPortal);
        head(next);
        head(others);
        missing.addClassName("step-problem");
        missing.getElement().setAttribute("role", "status");
        override.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        override.setVisible(false);
        with(steps, missing, override);
        session.follow(this::show);
    }

    private static void command(NativeButton button, String key) {
        button.addClassName("plain-button");
        button.add(new Kbd(key));
        Keys.bind(button, key);
    }

    /** Where Space ticks the next one, as it does everywhere on the page. */
    public void focusNext(FocusOption... options) {
        next.focus(options);
    }

    /** When nothing that is required is left. */
    public void onCompleted(Runnable action) {
        completed.add(action);
    }

    /** What is no web address is only shown, so that nothing in it runs. */
    private void showPortal(String address) {
        head(WebAddress.read(address).<Component>map(Checklist::portalLink).orElseGet(() -> new Span(address)));
    }

    private static Anchor portalLink(WebAddress address) {
        var link = new Anchor(address.value(), Texts.t("renew.steps.portal"));
        link.setTarget(AnchorTarget.BLANK);
        link.getElement().setAttribute("rel", "noopener noreferrer");
        link.add(new Kbd("O"));
        Keys.bind(link, "O");
        return link;
    }

    /** What lets the renewal pass with a supervisor's word; offered when nothing else is missing. */
    public void onOverride(SerializableRunnable action) {
        override.addClickListener(click -> action.run());
    }

    public void showProblem(boolean tried) {
        var problem = session.problems().get("steps");
        override.setVisible(tried && session.canBeLifted());
        override.setText(Texts.t(overrideText(problem)));
        missing.setText(problem == null ? "" : Texts.t(problem));
        missing.setVisible(problem != null && tried);
    }

    private String overrideText(@Nullable Problem missingSteps) {
        var together = Approval.requirement(session.problems().values()) == ApprovalRequirement.TWO_PEOPLE;
        if (together) {
            return "renew.difference.title";
        }
        return missingSteps == null ? "renew.override.again" : "renew.override";
    }

    private void show(Quote quote) {
        if (!quote.steps().equals(shown)) {
            shown = quote.steps();
            rows.clear();
            steps.removeAll();
            quote.steps().forEach(step -> {
                var row = new Row(step);
                rows.put(step.id(), row);
                steps.add(row);
            });
        }
        rows.forEach((id, row) -> row.show(session.choice().ticks().get(id)));
        next.setVisible(open().anyMatch(ChecklistStep::required));
        others.setVisible(open().anyMatch(step -> !step.required()));
    }

    private Stream<ChecklistStep> open() {
        return session.quote().steps().stream()
                .filter(step -> !session.choice().ticks().containsKey(step.id()));
    }

    private void tickNext() {
        open().filter(ChecklistStep::required).findFirst().ifPresent(step -> {
            tick(step.id(), true);
            if (open().noneMatch(ChecklistStep::required)) {
                completed.forEach(Runnable::run);
            }
        });
    }

    private void tickOthers() {
        var now = completion();
        var left =
                open().filter(step -> !step.required()).map(ChecklistStep::id).toList();
        session.update(choice -> {
            var ticked = choice;
            for (var step : left) {
                ticked = ticked.withTick(step, now);
            }
            return ticked;
        });
    }

    private void tick(String step, boolean done) {
        session.update(choice -> choice.withTick(step, done ? completion() : null));
    }

    private StepCompletion completion() {
        return new StepCompletion(clock.instant(), actor.get().name());
    }

    /** One step with its box and, once ticked, the clerk and the time. */
    private final class Row extends Div {

        private final Checkbox box = new Checkbox();
        private final Span who = new Span();
        private final boolean required;

        Row(ChecklistStep step) {
            this.required = step.required();
            addClassName("step");
            box.setLabel(Texts.of(step.text()));
            box.addValueChangeListener(change -> {
                if (change.isFromClient()) {
                    tick(step.id(), change.getValue());
                }
            });
            who.addClassNames("small", "muted", "nowrap");
            add(box, who);
        }

        void show(@Nullable StepCompletion tick) {
            box.setValue(tick != null);
            who.setText(
                    tick != null
                            ? Dates.clock(tick.at()) + " " + tick.by()
                            : required ? Texts.t("renew.steps.required") : "");
        }
    }
}
