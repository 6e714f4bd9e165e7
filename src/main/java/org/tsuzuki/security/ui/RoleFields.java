package org.tsuzuki.security.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import org.tsuzuki.agency.BranchDetails;
import org.tsuzuki.agency.BranchId;
import org.tsuzuki.base.ui.Texts;
import org.tsuzuki.security.Role;

/** What somebody may do, and where. */
final class RoleFields extends Div {

    private final Select<Role> role = new Select<>();
    private final Select<BranchDetails> branch = new Select<>();

    /** Begins with a role and, when it is among the branches, a branch. */
    RoleFields(List<BranchDetails> branches, Role firstRole, BranchId firstBranch) {
        addClassNames("form-grid", "wide");
        role.setLabel(Texts.t("staff.role"));
        role.setItems(Role.values());
        role.setItemLabelGenerator(item -> Texts.of("role", item));
        role.setValue(firstRole);
        role.addValueChangeListener(change -> explain());
        branch.setLabel(Texts.t("staff.branch"));
        branch.setItems(branches);
        branch.setItemLabelGenerator(item -> item.code() + " · " + item.name());
        branches.stream()
                .filter(item -> item.id().equals(firstBranch))
                .findFirst()
                .or(() -> branches.stream().findFirst())
                .ifPresent(branch::setValue);
        explain();
        add(role, branch);
    }

    Role role() {
        return role.getValue();
    }

    BranchId branch() {
        return branch.getValue().id();
    }

    private void explain() {
        role.setHelperText(Texts.of("role.explained", role.getValue()));
    }
}
