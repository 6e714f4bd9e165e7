package org.tsuzuki.security.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.function.SerializableBiConsumer;
import java.util.List;
import org.tsuzuki.agency.BranchDetails;
import org.tsuzuki.agency.BranchId;
import org.tsuzuki.base.ui.Texts;
import org.tsuzuki.base.ui.field.FieldProblems;
import org.tsuzuki.security.Role;
import org.tsuzuki.security.StaffDetails;

/** Gives somebody another role or branch. */
final class RoleDialog extends Dialog {

    private final FieldProblems problems = new FieldProblems();
    private final RoleFields duties;

    RoleDialog(StaffDetails staff, List<BranchDetails> branches, SerializableBiConsumer<Role, BranchId> action) {
        duties = new RoleFields(branches, staff.role(), staff.branch());
        setHeaderTitle(Texts.t("staff.duties.of", staff.name()));
        add(new Paragraph(Texts.t("staff.duties.explanation")), problems, duties);

        var save = new Button(Texts.t("action.save"), click -> save(action));
        save.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(Texts.t("action.cancel"), click -> close()), save);
    }

    private void save(SerializableBiConsumer<Role, BranchId> action) {
        if (problems.run(() -> action.accept(duties.role(), duties.branch()))) {
            close();
        }
    }
}
