package org.tsuzuki.card.ui.form;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Optional;
import org.tsuzuki.base.TextLimit;
import org.tsuzuki.base.ui.Texts;
import org.tsuzuki.base.ui.field.FieldProblems;
import org.tsuzuki.base.ui.field.Limited;
import org.tsuzuki.card.CardDetails;
import org.tsuzuki.card.CardIdentifiers;
import org.tsuzuki.card.replacement.NewSim;
import org.tsuzuki.catalogue.kinds.SimForm;

/** The new SIM's numbers, what becomes of the phone number, and what must have been done and said. */
final class ReplaceForm extends Div {

    private final transient CardDetails old;
    private final IdentifierFields numbers;
    private final Select<SimForm> form = new Select<>();
    private final Checkbox keepsNumber = new Checkbox(Texts.t("card.replace.keepsNumber"));
    private final TextField reason = new TextField(Texts.t("reason.label"));
    private final Checkbox oldKept = new Checkbox(Texts.t("card.replace.oldKept"));
    private final Checkbox told = new Checkbox(Texts.t("card.replace.told"));

    ReplaceForm(CardDetails old, FieldProblems problems) {
        this.old = old;
        numbers = new IdentifierFields(problems, hint -> {});
        addClassNames("form-grid", "card-form");
        form.setLabel(Texts.t("card.form"));
        form.setItems(SimForm.values());
        form.setItemLabelGenerator(item -> Texts.t(item.key()));
        form.setValue(old.form());
        Limited.to(TextLimit.REASON, reason);
        reason.setRequiredIndicatorVisible(true);
        reason.setHelperText(Texts.t("card.replace.reason.hint"));
        oldKept.setVisible(old.lostOn() == null);
        keepsNumber.setValue(true);
        keepsNumber.addValueChangeListener(change -> moveNumber(change.getValue()));
        for (var box : new Checkbox[] {keepsNumber, oldKept, told}) {
            box.addClassName("wide");
        }
        problems.field("reason", reason).field("oldKept", oldKept).field("told", told);
        var scan = new ScanField(numbers);
        scan.setAutofocus(true);
        add(scan, numbers, form, reason, keepsNumber, oldKept, told);
        moveNumber(true);
    }

    /** What was typed, or nothing when a number cannot be read; that one is explained. */
    Optional<NewSim> read() {
        var wrong = numbers.firstWrong();
        wrong.ifPresent(IdentifierInput::focus);
        return wrong.isPresent()
                ? Optional.empty()
                : Optional.of(new NewSim(
                        numbers.read(),
                        form.getValue(),
                        keepsNumber.getValue(),
                        reason.getValue(),
                        oldKept.getValue(),
                        told.getValue()));
    }

    /** The number of the line is filled in while it is kept; what else was typed stays. */
    private void moveNumber(boolean kept) {
        var typed = numbers.read();
        numbers.show(new CardIdentifiers(
                kept ? old.phone() : null,
                kept ? old.dataNumber() : null,
                typed.iccid(),
                typed.serial(),
                typed.eid(),
                typed.imei(),
                typed.imsi()));
        told.setLabel(Texts.t(kept ? "card.replace.told" : "card.replace.told.numberLost"));
    }
}
