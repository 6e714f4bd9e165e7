package org.tsuzuki.renewal.outcome.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.function.SerializableRunnable;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tsuzuki.base.CurrentActor;
import org.tsuzuki.base.ui.Keys;
import org.tsuzuki.base.ui.Panel;
import org.tsuzuki.base.ui.Texts;
import org.tsuzuki.base.ui.Toasts;
import org.tsuzuki.base.ui.field.FieldProblems;
import org.tsuzuki.base.ui.field.ReasonDialog;
import org.tsuzuki.renewal.RenewalRecord;
import org.tsuzuki.renewal.check.ui.ReferenceFields;
import org.tsuzuki.renewal.draft.ui.Checklist;
import org.tsuzuki.renewal.draft.ui.OverrideDialog;
import org.tsuzuki.renewal.outcome.ResultService;
import org.tsuzuki.renewal.outcome.SubmissionService;
import org.tsuzuki.renewal.quote.Approval;
import org.tsuzuki.renewal.ui.ProblemMarks;

/** What is left to do for a renewal that is paid: the checklist, the references, and to say that it is entered. */
final class EntryForm extends Panel {

    private final transient EntrySession session;
    private final transient ResultService results;
    private final transient RenewalRecord renewal;
    private final ProblemMarks marks = new ProblemMarks();
    private final FieldProblems problems = new FieldProblems();
    private final SerializableRunnable done;
    private final Checklist steps;

    EntryForm(
            RenewalRecord renewal,
            SubmissionService submissions,
            ResultService results,
            OverrideDialog overrides,
            CurrentActor actor,
            Clock clock,
            SerializableRunnable done) {
        super(Texts.t("entry.title"));
        this.renewal = renewal;
        this.results = results;
        this.done = done;
        session = new EntrySession(renewal, submissions);
        steps = new Checklist("entry.steps", session, actor, clock, Optional.empty());
        steps.with(new ReferenceFields(session, marks, actor, clock));
        steps.onOverride(() -> overrides.ask(session, this::enter));
        session.follow(quote -> marks.show(session.problems()));
        with(new Paragraph(Texts.t("entry.explain")), steps, problems, buttons());
    }

    private Div buttons() {
        var entered = Keys.on(new Button(Texts.t("entry.done"), click -> submit()), "C");
        entered.addThemeVariants(ButtonVariant.PRIMARY);
        var failed = new Button(
                Texts.t("entry.notPossible"),
                click -> new ReasonDialog(
                                Texts.t("entry.notPossible"),
                                Texts.t("result.failed.explain"),
                                Texts.t("entry.notPossible"),
                                this::fail)
                        .open());
        failed.addThemeVariants(ButtonVariant.ERROR, ButtonVariant.TERTIARY);
        var row = new Div(entered, failed);
        row.addClassName("actions");
        return row;
    }

    private void submit() {
        var missing = session.problems();
        if (!missing.isEmpty()) {
            marks.tried();
            marks.show(missing);
            steps.showProblem(true);
            marks.focusFirst(missing);
            Toasts.problem(Texts.t(missing.values().iterator().next()));
        } else {
            enter(null);
        }
    }

    private void enter(@Nullable Approval approval) {
        if (problems.run(() -> session.submit(approval))) {
            Toasts.done(Texts.t("entry.stored"));
            done.run();
        }
    }

    private void fail(String reason) {
        results.fail(renewal.id(), reason);
        done.run();
    }
}
