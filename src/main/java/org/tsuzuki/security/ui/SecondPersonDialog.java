package org.tsuzuki.security.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import java.io.Serializable;
import org.tsuzuki.base.Problem;
import org.tsuzuki.base.ProblemException;
import org.tsuzuki.base.ui.FieldProblems;
import org.tsuzuki.base.ui.Texts;

/** Asks for a reason, for a second person with their own password, or for both; whoever sits here stays signed in. */
public final class SecondPersonDialog extends Dialog {

    private final TextField reason = new TextField(Texts.t("reason.label"));
    private final TextField login;
    private final PasswordField password = new PasswordField(Texts.t("signIn.password"));
    private final FieldProblems problems = new FieldProblems();
    private final transient Decision decision;

    /** @param decision what follows; refuses with the name of the field that is wrong: reason, login or password */
    public SecondPersonDialog(Words words, boolean asksReason, boolean asksPerson, Decision decision) {
        this.decision = decision;
        login = new TextField(words.login());
        setHeaderTitle(words.title());
        setWidth("min(30rem, 94vw)");
        setCloseOnOutsideClick(false);
        reason.setMaxLength(500);
        reason.setRequiredIndicatorVisible(true);
        reason.setVisible(asksReason);
        reason.setAutofocus(asksReason);
        login.setAutocomplete(Autocomplete.OFF);
        login.setAutofocus(!asksReason);
        login.setVisible(asksPerson);
        password.setAutocomplete(Autocomplete.NEW_PASSWORD);
        password.setVisible(asksPerson);
        problems.field("reason", reason).field("login", login).field("password", password);
        var confirm = new Button(words.confirm(), click -> confirm());
        confirm.addThemeVariants(ButtonVariant.PRIMARY);
        var fields = new Div(reason, login, password, problems);
        fields.addClassName("stack");
        add(new Paragraph(words.explanation()), fields);
        confirm.addClickShortcut(Key.ENTER).listenOn(this);
        getFooter().add(new Button(Texts.t("action.cancel"), click -> close()), confirm);
    }

    private void confirm() {
        if (!isOpened()) {
            return; // the second click of a double click
        }
        var secret = password.getValue();
        password.clear(); // before the answer, which a change of the value would take away
        var done = problems.run(() -> {
            if (reason.isVisible() && reason.getValue().isBlank()) {
                throw new ProblemException(Problem.of("reason.missing"), "reason");
            }
            decision.take(reason.getValue(), login.getValue(), secret);
        });
        if (done) {
            close();
        }
    }

    /**
     * What the dialog says, in the reader's language.
     *
     * @param login the label of the second person's login name
     */
    public record Words(String title, String explanation, String login, String confirm) implements Serializable {}

    /** What follows when everything was given. */
    public interface Decision {
        void take(String reason, String login, String password);
    }
}
