package org.tsuzuki.security.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import org.tsuzuki.base.Problem;
import org.tsuzuki.base.ProblemException;
import org.tsuzuki.base.TextLimit;
import org.tsuzuki.base.ui.Keys;
import org.tsuzuki.base.ui.Texts;
import org.tsuzuki.base.ui.field.FieldProblems;
import org.tsuzuki.base.ui.field.Limited;
import org.tsuzuki.security.approval.Approver;

/** Asks for a reason and for whose word it takes; whoever sits here stays signed in. */
public final class ApproverDialog extends Dialog {

    private final TextField reason = new TextField(Texts.t("reason.label"));
    private final ApproverFields second;
    private final FieldProblems problems = new FieldProblems();
    private final Button confirm;
    private final Div subject = new Div();
    private final transient Decision decision;

    /** @param decision what follows; refuses with the name of the field that is wrong: reason, login or password */
    public ApproverDialog(Words words, ApproverFields second, Decision decision) {
        this.second = second.explainedBy(problems);
        this.decision = decision;
        confirm = new Button(words.confirm(), click -> confirm());
        setHeaderTitle(words.title());
        setWidth("min(30rem, 94vw)");
        setCloseOnOutsideClick(false);
        Limited.to(TextLimit.REASON, reason);
        reason.setRequiredIndicatorVisible(true);
        reason.setAutofocus(true);
        problems.field("reason", reason);
        confirm.setDisableOnClick(true);
        confirm.addThemeVariants(ButtonVariant.PRIMARY);
        Keys.bind(confirm, "Enter");
        subject.addClassNames("notice", "stack");
        subject.setVisible(false);
        var fields = new Div(reason, second, problems);
        fields.addClassName("stack");
        add(subject, new Paragraph(words.explanation()), fields);
        getFooter().add(new Button(Texts.t("action.cancel"), click -> close()), confirm);
    }

    /** Repeats above what is decided, so that everybody sees what they answer for. */
    public ApproverDialog about(List<String> lines) {
        lines.forEach(line -> subject.add(new Div(line)));
        subject.setVisible(!lines.isEmpty());
        return this;
    }

    /** Colours the button, because what follows goes against a rule or cannot be taken back. */
    public ApproverDialog grave() {
        confirm.addThemeVariants(ButtonVariant.ERROR);
        return this;
    }

    /** Asks for the person only; the decision hears an empty reason. */
    public ApproverDialog withoutReason() {
        reason.setVisible(false);
        reason.setAutofocus(false);
        second.focus();
        return this;
    }

    private void confirm() {
        if (!isOpened()) {
            return; // the second click of a double click
        }
        var done = problems.run(() -> {
            if (reason.isVisible() && reason.getValue().isBlank()) {
                throw new ProblemException(Problem.of("reason.missing"), "reason");
            }
            decision.take(reason.getValue(), second.word());
        });
        second.forget();
        if (done) {
            close();
        }
        confirm.setEnabled(true);
    }

    /** What the dialog says, in the reader's language. */
    public record Words(String title, String explanation, String confirm) implements Serializable {}

    /** What follows when everything was given, by the word of the given person where one was needed. */
    public interface Decision {
        void take(String reason, Optional<Approver> by);
    }
}
