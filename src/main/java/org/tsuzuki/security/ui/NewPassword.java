package org.tsuzuki.security.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.PasswordField;
import org.tsuzuki.base.Problem;
import org.tsuzuki.base.ProblemException;
import org.tsuzuki.base.ui.Texts;
import org.tsuzuki.base.ui.field.FieldProblems;

/** A password that is chosen: typed twice, because nobody sees it. */
final class NewPassword extends Div {

    private final PasswordField password = new PasswordField(Texts.t("password.new"));
    private final PasswordField repeat = new PasswordField(Texts.t("password.repeat"));

    NewPassword(FieldProblems problems) {
        addClassName("form-grid");
        password.setHelperText(Texts.t("password.hint"));
        for (var field : new PasswordField[] {password, repeat}) {
            field.setRequiredIndicatorVisible(true);
            field.setAutocomplete(Autocomplete.NEW_PASSWORD);
        }
        problems.field("password", password).field("repeat", repeat);
        add(password, repeat);
    }

    /**
     * What was typed.
     *
     * @throws ProblemException when it is missing or the two differ
     */
    String read() {
        if (password.isEmpty()) {
            throw new ProblemException(Problem.of("problem.required"), "password");
        }
        if (!password.getValue().equals(repeat.getValue())) {
            throw new ProblemException(Problem.of("problem.password.repeat"), "repeat");
        }
        return password.getValue();
    }

    void focus() {
        password.focus();
    }
}
