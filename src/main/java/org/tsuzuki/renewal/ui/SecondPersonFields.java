package org.tsuzuki.renewal.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import org.jspecify.annotations.Nullable;
import org.tsuzuki.base.ui.FieldProblems;
import org.tsuzuki.base.ui.Texts;
import org.tsuzuki.renewal.Approval;

/** Asks the supervisor who came over for name and password, where two people have to agree. */
final class SecondPersonFields extends Div {

    private final transient Approvers approvers;
    private final TextField login = new TextField(Texts.t("renew.override.login"));
    private final PasswordField password = new PasswordField(Texts.t("signIn.password"));
    private boolean needed;

    SecondPersonFields(Approvers approvers, FieldProblems problems) {
        this.approvers = approvers;
        addClassName("stack");
        login.setAutocomplete(Autocomplete.OFF);
        password.setAutocomplete(Autocomplete.NEW_PASSWORD);
        login.setWidthFull();
        password.setWidthFull();
        problems.field("login", login).field("password", password);
        add(new Paragraph(Texts.t("secondPerson.explain")), login, password);
        need(false);
    }

    /** Shows the fields when two people are needed and the owner does not sit here. */
    void need(boolean two) {
        needed = two;
        setVisible(two && approvers.asksSomebodyElse());
    }

    /** The second person's word; null where none is needed. The password is forgotten at once. */
    @Nullable
    Approval word(String reason) {
        var secret = password.getValue();
        password.clear();
        return needed ? approvers.word(reason, login.getValue(), secret) : null;
    }
}
