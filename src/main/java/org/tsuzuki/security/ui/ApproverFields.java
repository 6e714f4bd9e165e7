package org.tsuzuki.security.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Optional;
import org.tsuzuki.base.ui.Texts;
import org.tsuzuki.base.ui.field.FieldProblems;
import org.tsuzuki.security.approval.ApprovalRequirement;
import org.tsuzuki.security.approval.Approver;
import org.tsuzuki.security.approval.ApproverService;

/** Asks the person who came over for name and password; hidden where whoever sits here is enough. */
public final class ApproverFields extends Div {

    private final transient ApproverService secondPerson;
    private final ApprovalRequirement consent;
    private final TextField login;
    private final PasswordField password = new PasswordField(Texts.t("signIn.password"));
    private boolean needed;

    public ApproverFields(ApproverService secondPerson, ApprovalRequirement consent) {
        this.secondPerson = secondPerson;
        this.consent = consent;
        login = new TextField(Texts.t(
                consent == ApprovalRequirement.COLLEAGUE ? "secondPerson.login.colleague" : "secondPerson.login"));
        addClassName("stack");
        login.setAutocomplete(Autocomplete.OFF);
        password.setAutocomplete(Autocomplete.NEW_PASSWORD);
        login.setWidthFull();
        password.setWidthFull();
        add(login, password);
        need(true);
    }

    /** Says above the fields why somebody is asked. */
    public ApproverFields explained(String words) {
        addComponentAsFirst(new Paragraph(words));
        return this;
    }

    /** Explains refusals of "login" and "password" beside them. */
    public ApproverFields explainedBy(FieldProblems problems) {
        problems.field("login", login).field("password", password);
        return this;
    }

    /** Whether a word is needed at all; the fields show only when whoever sits here cannot give it. */
    public ApproverFields need(boolean word) {
        needed = word;
        setVisible(word && secondPerson.isAsked(consent));
        return this;
    }

    /**
     * Who gives their word; nobody where none is needed.
     *
     * @throws org.tsuzuki.base.ProblemException at "login" or "password"
     */
    public Optional<Approver> word() {
        var secret = password.getValue();
        forget();
        return needed ? Optional.of(secondPerson.word(consent, login.getValue(), secret)) : Optional.empty();
    }

    /** Empties the password, so that it never waits at somebody else's screen. */
    public void forget() {
        password.clear();
    }

    void focus() {
        login.setAutofocus(true);
    }
}
