package org.tsuzuki.receipt.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.function.SerializableRunnable;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.tsuzuki.base.ui.Keys;
import org.tsuzuki.base.ui.Polling;
import org.tsuzuki.base.ui.Texts;
import org.tsuzuki.base.ui.Toasts;
import org.tsuzuki.base.ui.field.FieldProblems;
import org.tsuzuki.receipt.document.Delivery;
import org.tsuzuki.receipt.document.ReceiptNumber;
import org.tsuzuki.receipt.mail.ReceiptMailService;

/** Sends a receipt by email: shows that it is going out, whoever began it and wherever, and what became of it. */
final class MailButton extends Composite<Div> {

    private final transient ReceiptMailService mail;
    private final ReceiptNumber number;
    private final SerializableRunnable changed;
    private final Button button;
    private final ProgressBar progress = new ProgressBar();
    private final FieldProblems problems = new FieldProblems();

    /** @param changed called when a mail was begun and when it has ended */
    MailButton(
            ReceiptMailService mail, ReceiptNumber number, SerializableRunnable pressed, SerializableRunnable changed) {
        this.mail = mail;
        this.number = number;
        this.changed = changed;
        button = MediumGroup.once(Keys.on(new Button(Texts.t("receipt.mail"), click -> pressed.run()), "M"));
        progress.setIndeterminate(true);
        progress.getElement().setAttribute("aria-label", Texts.t("receipt.mail.sending"));
        getContent().addClassName("mail-button");
        getContent().add(button, progress);
        showSending(false);
    }

    /** Where it is said why a mail was not sent. */
    FieldProblems problems() {
        return problems;
    }

    @Override
    protected void onAttach(AttachEvent attach) {
        mail.underWay(number).ifPresent(sending -> await(attach.getUI(), sending, false));
    }

    /** Follows a mail that was begun here; who has gone on to another page is told there. */
    void follow(CompletableFuture<Delivery> sending) {
        await(UI.getCurrent(), sending, true);
        changed.run();
    }

    private void await(UI ui, CompletableFuture<Delivery> sending, boolean begunHere) {
        problems.clear();
        showSending(true);
        Polling.begin(ui);
        var told = ui.accessLater(
                () -> {
                    Polling.end(ui);
                    end(sending, begunHere);
                },
                () -> {}); // the tab is closed; the outcome is recorded all the same
        sending.whenComplete((outcome, failure) -> told.run());
    }

    private void showSending(boolean sending) {
        button.setText(Texts.t(sending ? "receipt.mail.sending" : "receipt.mail"));
        button.setEnabled(!sending);
        progress.setVisible(sending);
    }

    private void end(CompletableFuture<Delivery> sending, boolean begunHere) {
        showSending(false);
        if (isAttached()) {
            changed.run();
        }
        tell(sending.join(), begunHere);
    }

    private void tell(Delivery outcome, boolean begunHere) {
        var to = Objects.requireNonNull(outcome.sentTo());
        if (outcome.problem() == null) {
            if (begunHere) {
                Toasts.done(Texts.t("receipt.mail.sent", number, to));
            }
            return;
        }
        var why = Texts.t("receipt.mail.notSent", number, to, Texts.t(outcome.problem()));
        if (isAttached()) {
            problems.banner(why);
        } else if (begunHere) {
            Toasts.problem(why);
        }
    }
}
