package org.tsuzuki.renewal.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Collection;
import org.tsuzuki.base.Problem;
import org.tsuzuki.base.ProblemException;
import org.tsuzuki.base.ui.FieldProblems;
import org.tsuzuki.base.ui.Keys;
import org.tsuzuki.base.ui.Texts;

/** Asks why something is recorded that the desk would refuse, and for the supervisor who answers for it. */
final class OverrideDialog extends Dialog {

    private final TextField reason = new TextField(Texts.t("reason.label"));
    private final TextField login = new TextField(Texts.t("renew.override.login"));
    private final PasswordField password = new PasswordField(Texts.t("signIn.password"));
    private final FieldProblems problems = new FieldProblems();
    private final Button confirm = new Button(Texts.t("renew.override.confirm"), click -> confirm());
    private final Div subject = new Div();
    private final transient Decision decision;

    OverrideDialog(boolean asksSecondPerson, Decision decision) {
        this.decision = decision;
        setHeaderTitle(Texts.t("renew.override.title"));
        setCloseOnOutsideClick(false);
        reason.setMaxLength(500);
        reason.setRequiredIndicatorVisible(true);
        reason.setAutofocus(true);
        login.setAutocomplete(Autocomplete.OFF);
        password.setAutocomplete(Autocomplete.NEW_PASSWORD);
        login.setVisible(asksSecondPerson);
        password.setVisible(asksSecondPerson);
        problems.field("reason", reason).field("login", login).field("password", password);
        Keys.bind(confirm, "Enter");
        confirm.setDisableOnClick(true);
        confirm.addThemeVariants(ButtonVariant.PRIMARY, ButtonVariant.ERROR);
        var fields = new Div(reason, login, password, problems);
        fields.addClassName("stack");
        subject.addClassNames("notice", "stack");
        subject.setVisible(false);
        add(
                subject,
                new Paragraph(Texts.t(
                        asksSecondPerson ? "renew.override.explain.clerk" : "renew.override.explain.supervisor")),
                fields);
        setWidth("min(30rem, 94vw)");
        getFooter().add(new Button(Texts.t("action.cancel"), click -> close()), confirm);
    }

    /** Repeats what is let pass, so that the supervisor sees what they answer for. */
    void about(Collection<Problem> lifted) {
        subject.removeAll();
        lifted.forEach(problem -> subject.add(new Div(Texts.t(problem))));
        subject.setVisible(!lifted.isEmpty());
        if (lifted.stream().noneMatch(problem -> problem.key().equals("problem.renewal.steps"))) {
            setHeaderTitle(Texts.t("renew.override.title.again"));
        }
    }

    private void confirm() {
        var secret = password.getValue();
        password.clear(); // before the answer, which a change of the value would take away
        var done = problems.run(() -> {
            if (reason.getValue().isBlank()) {
                throw new ProblemException(Problem.of("reason.missing"), "reason");
            }
            decision.take(reason.getValue(), login.getValue(), secret);
        });
        if (done) {
            close();
        } else {
            confirm.setEnabled(true);
        }
    }

    /** What follows; refuses with the name of the field that is wrong. */
    interface Decision {
        void take(String reason, String login, String password);
    }
}
