package org.tsuzuki.security.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.List;
import org.tsuzuki.agency.BranchDetails;
import org.tsuzuki.agency.BranchId;
import org.tsuzuki.base.Language;
import org.tsuzuki.base.TextLimit;
import org.tsuzuki.base.ui.Keys;
import org.tsuzuki.base.ui.Texts;
import org.tsuzuki.base.ui.field.FieldProblems;
import org.tsuzuki.base.ui.field.Limited;
import org.tsuzuki.security.NewStaff;
import org.tsuzuki.security.Role;

/** Asks who is to be invited; stays open, with everything typed, as long as it is refused. */
final class InviteDialog extends Dialog {

    private final FieldProblems problems = new FieldProblems();
    private final TextField name = new TextField(Texts.t("staff.name"));
    private final TextField login = new TextField(Texts.t("staff.login"));
    private final Select<Language> language = new Select<>();
    private final RoleFields duties;

    InviteDialog(List<BranchDetails> branches, BranchId mine, SerializableConsumer<NewStaff> action) {
        duties = new RoleFields(branches, Role.CLERK, mine);
        setHeaderTitle(Texts.t("staff.invite"));
        setWidth("min(36rem, 94vw)");
        name.setRequiredIndicatorVisible(true);
        Limited.to(TextLimit.STAFF_NAME, name).setAutofocus(true);
        login.setRequiredIndicatorVisible(true);
        Limited.to(TextLimit.LOGIN, login).setHelperText(Texts.t("setup.login.hint"));
        language.setLabel(Texts.t("staff.language"));
        language.setItems(Language.values());
        language.setItemLabelGenerator(Language::ownName);
        language.setValue(Texts.language());
        problems.field("name", name).field("login", login);

        var fields = new Div(problems, name, login, duties, language);
        fields.addClassName("form-grid");
        add(fields);

        var invite = new Button(Texts.t("staff.invite.submit"), click -> invite(action));
        invite.addThemeVariants(ButtonVariant.PRIMARY);
        Keys.bind(invite, "Enter");
        getFooter().add(new Button(Texts.t("action.cancel"), click -> close()), invite);
    }

    private void invite(SerializableConsumer<NewStaff> action) {
        if (!isOpened()) {
            return; // the second click of a double click
        }
        if (problems.run(() -> action.accept(read()))) {
            close();
        }
    }

    private NewStaff read() {
        return new NewStaff(login.getValue(), name.getValue(), duties.role(), duties.branch(), language.getValue());
    }
}
