package org.tsuzuki.agency.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import org.jspecify.annotations.Nullable;
import org.tsuzuki.agency.BranchDetails;
import org.tsuzuki.agency.BranchId;
import org.tsuzuki.agency.InvoiceNumber;
import org.tsuzuki.base.ProblemException;
import org.tsuzuki.base.TextLimit;
import org.tsuzuki.base.ui.Texts;
import org.tsuzuki.base.ui.field.FieldProblems;
import org.tsuzuki.base.ui.field.Limited;

/** The fields of a branch, as its receipts show them. */
final class BranchForm extends Div {

    private final @Nullable BranchDetails before;
    private final TextField code = new TextField(Texts.t("branch.code"));
    private final TextField name = new TextField(Texts.t("branch.name"));
    private final TextField heading = new TextField(Texts.t("branch.heading"));
    private final TextField address = new TextField(Texts.t("branch.address"));
    private final TextField phone = new TextField(Texts.t("branch.phone"));
    private final TextField registration = new TextField(Texts.t("branch.registrationNumber"));
    private final Checkbox closed = new Checkbox(Texts.t("branch.closed"));

    BranchForm(@Nullable BranchDetails before, FieldProblems problems) {
        this.before = before;
        addClassName("form-grid");
        code.setRequiredIndicatorVisible(true);
        code.setHelperText(Texts.t("branch.code.hint"));
        name.setRequiredIndicatorVisible(true);
        heading.setRequiredIndicatorVisible(true);
        heading.setHelperText(Texts.t("branch.heading.hint"));
        heading.addClassName("wide");
        address.addClassName("wide");
        registration.setHelperText(Texts.t("branch.registrationNumber.hint"));
        registration.setValueChangeMode(ValueChangeMode.ON_BLUR);
        registration.addValueChangeListener(change -> warn());
        closed.setVisible(before != null);

        Limited.to(TextLimit.BRANCH_NAME, name);
        Limited.to(TextLimit.NAME, heading);
        Limited.to(TextLimit.ADDRESS, address);
        Limited.to(TextLimit.PHONE, phone);
        problems.field("code", code)
                .field("name", name)
                .field("heading", heading)
                .field("address", address)
                .field("phone", phone)
                .field("registrationNumber", registration);
        add(code, name, heading, address, phone, registration, closed);
        if (before != null) {
            fill(before);
        }
    }

    void focus() {
        (before == null ? code : name).focus();
    }

    BranchDetails read() {
        return new BranchDetails(
                before == null ? BranchId.next() : before.id(),
                before == null ? null : before.version(),
                code.getValue(),
                name.getValue(),
                heading.getValue(),
                address.getValue(),
                phone.getValue(),
                registration.getValue(),
                closed.getValue());
    }

    private void fill(BranchDetails branch) {
        code.setValue(branch.code());
        code.setReadOnly(true);
        name.setValue(branch.name());
        heading.setValue(branch.heading());
        address.setValue(branch.address());
        phone.setValue(branch.phone());
        registration.setValue(branch.registrationNumber() == null ? "" : branch.registrationNumber());
        closed.setValue(branch.closed());
    }

    /** A doubtful check digit is said and accepted: it is certain for companies only. */
    private void warn() {
        registration.setHelperText(Texts.t("branch.registrationNumber.hint"));
        if (registration.isEmpty()) {
            return;
        }
        try {
            InvoiceNumber.parse(registration.getValue()).warnings().stream()
                    .findFirst()
                    .ifPresent(warning -> registration.setHelperText("▲ " + Texts.t(warning)));
        } catch (ProblemException refused) {
            registration.setErrorMessage(Texts.t(refused.problem()));
            registration.setInvalid(true);
        }
    }
}
