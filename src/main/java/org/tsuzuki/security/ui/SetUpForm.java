package org.tsuzuki.security.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.TextField;
import org.tsuzuki.agency.BranchDetails;
import org.tsuzuki.base.TextLimit;
import org.tsuzuki.base.ui.Texts;
import org.tsuzuki.base.ui.field.FieldProblems;
import org.tsuzuki.base.ui.field.Limited;
import org.tsuzuki.base.ui.field.TypedKeeper;
import org.tsuzuki.security.FirstOwner;

/** The fields of the first visit: the code, the owner, the first branch. */
final class SetUpForm extends Div {

    private final TextField code = field("setup.code");
    private final TextField name = field("setup.name");
    private final TextField login = field("setup.login");
    private final TextField branchCode = field("setup.branch.code");
    private final TextField branchName = field("setup.branch.name");
    private final TextField heading = field("setup.heading");
    private final NewPassword password;
    /** For whoever chooses their language only then. */
    private final TypedKeeper keeper = new TypedKeeper(this, "setup");

    SetUpForm(FieldProblems problems) {
        password = new NewPassword(problems);
        addClassName("front-form");
        code.getElement().setAttribute("data-never-kept", true);
        code.setHelperText(Texts.t("setup.code.hint"));
        code.setAutocomplete(Autocomplete.OFF);
        code.setAutofocus(true);
        name.setAutocomplete(Autocomplete.NAME);
        login.setHelperText(Texts.t("setup.login.hint"));
        login.setAutocomplete(Autocomplete.USERNAME);
        branchCode.setHelperText(Texts.t("setup.branch.code.hint"));
        heading.setHelperText(Texts.t("setup.heading.hint"));

        Limited.to(TextLimit.STAFF_NAME, name);
        Limited.to(TextLimit.LOGIN, login);
        Limited.to(TextLimit.BRANCH_NAME, branchName);
        Limited.to(TextLimit.NAME, heading);
        problems.field("code", code)
                .field("name", name)
                .field("login", login)
                .field("branch.code", branchCode)
                .field("branch.name", branchName)
                .field("heading", heading);
        add(
                code,
                new H2(Texts.t("setup.owner")),
                row(name, login),
                password,
                new H2(Texts.t("setup.branch")),
                row(branchCode, branchName),
                heading,
                keeper);
    }

    void forgetTyped() {
        keeper.forget();
    }

    FirstOwner read() {
        return new FirstOwner(
                code.getValue(),
                login.getValue(),
                name.getValue(),
                password.read(),
                BranchDetails.opening(branchCode.getValue(), branchName.getValue(), heading.getValue()));
    }

    private static TextField field(String key) {
        var field = new TextField(Texts.t(key));
        field.getElement().setAttribute("data-keep-as", key);
        field.setRequiredIndicatorVisible(true);
        return field;
    }

    private static Div row(TextField... fields) {
        var row = new Div(fields);
        row.addClassName("form-grid");
        return row;
    }
}
