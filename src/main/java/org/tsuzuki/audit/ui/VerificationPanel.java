package org.tsuzuki.audit.ui;

import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.component.textfield.TextArea;
import java.io.Serializable;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.springframework.security.concurrent.DelegatingSecurityContextRunnable;
import org.springframework.security.core.context.SecurityContextHolder;
import org.tsuzuki.audit.verification.AuditLogVerification;
import org.tsuzuki.audit.verification.Verification;
import org.tsuzuki.base.ProblemException;
import org.tsuzuki.base.ui.Keys;
import org.tsuzuki.base.ui.Panel;
import org.tsuzuki.base.ui.Polling;
import org.tsuzuki.base.ui.Texts;

/** Has the log checked while the page is open, and tells in words what came of it. */
final class VerificationPanel extends Panel {

    private final transient AuditLogVerification verification;
    private final TextArea kept = new TextArea(Texts.t("audit.verify.kept"));
    private final Button start;
    private final Button stop;
    private final ProgressBar bar = new ProgressBar();
    private final Paragraph progress = new Paragraph();
    private final Div result = new Div();
    private final AtomicBoolean cancelled = new AtomicBoolean();
    private final AtomicLong done = new AtomicLong();
    private long size;

    VerificationPanel(AuditLogVerification verification) {
        super(Texts.t("audit.verify.title"));
        this.verification = verification;
        start = Keys.on(new Button(Texts.t("audit.verify.start"), click -> begin()), "V");
        start.addThemeVariants(ButtonVariant.PRIMARY);
        stop = new Button(Texts.t("audit.verify.stop"), click -> cancelled.set(true));
        kept.setHelperText(Texts.t("audit.verify.kept.hint"));
        kept.setManualValidation(true);
        kept.setWidthFull();
        kept.setMinRows(2);
        kept.addValueChangeListener(change -> kept.setInvalid(false));
        result.getElement().setAttribute("role", "status");
        bar.setMin(0);
        bar.getElement().setAttribute("aria-label", Texts.t("audit.verify"));
        var actions = new Div(start, stop);
        actions.addClassName("actions");
        with(new Paragraph(Texts.t("audit.verify.explanation")), kept, actions, bar, progress, result);
        showWork(false);
    }

    private void begin() {
        cancelled.set(false);
        done.set(0);
        size = Math.max(1, verification.size());
        result.removeAll();
        result.setClassName("");
        showWork(true);
        var ui = UI.getCurrent();
        Polling.begin(ui);
        var polled = ui.addPollListener(poll -> showProgress());
        var outcome = new Outcome();
        var told = ui.accessLater(
                () -> {
                    Polling.end(ui);
                    polled.remove();
                    showWork(false);
                    tell(outcome);
                },
                () -> cancelled.set(true));
        var text = kept.getValue();
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(SecurityContextHolder.getContext().getAuthentication());
        Thread.ofPlatform()
                .daemon()
                .name("audit-verification")
                .start(new DelegatingSecurityContextRunnable(
                        () -> {
                            try {
                                outcome.verification = verification.verify(text, done::set, cancelled::get);
                            } catch (RuntimeException failure) {
                                outcome.failure = failure;
                            } finally {
                                told.run();
                            }
                        },
                        context));
    }

    private void showProgress() {
        bar.setMax(size);
        bar.setValue(Math.min(done.get(), size));
        progress.setText(Texts.t("audit.verify.progress", done.get(), size));
    }

    private void showWork(boolean working) {
        start.setEnabled(!working);
        stop.setVisible(working);
        bar.setVisible(working);
        progress.setVisible(working);
        if (working) {
            showProgress();
        }
    }

    private void tell(Outcome outcome) {
        if (outcome.failure instanceof ProblemException problem && "checkpoint".equals(problem.field())) {
            kept.setInvalid(true);
            kept.setErrorMessage(Texts.t(problem.problem()));
            kept.focus();
            return;
        }
        if (outcome.verification == null) {
            throw new IllegalStateException("The audit log could not be checked", outcome.failure);
        }
        var checked = outcome.verification;
        var found = checked.finding();
        if (found != null) {
            result.addClassNames("notice", "bad");
            result.add(
                    new Paragraph(Texts.t("audit.damage." + found.damage().name(), found.position())),
                    new Paragraph(Texts.t("audit.damage.advice")));
        } else if (checked.isCancelled()) {
            result.addClassNames("notice", "info");
            result.add(new Paragraph(Texts.t("audit.verify.stopped", checked.verified())));
        } else {
            result.addClassNames("notice", "ok");
            result.add(new Paragraph(Texts.t("audit.verify.whole", checked.verified(), checked.checkpoints())));
        }
    }

    @Override
    protected void onDetach(DetachEvent detach) {
        cancelled.set(true);
    }

    /** What the thread leaves for the page. */
    private static final class Outcome implements Serializable {

        private static final long serialVersionUID = 1L;

        private volatile @Nullable Verification verification;
        private volatile @Nullable RuntimeException failure;
    }
}
