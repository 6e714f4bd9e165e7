package org.tsuzuki.transfer.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableBiConsumer;
import org.tsuzuki.base.TextLimit;
import org.tsuzuki.base.Yen;
import org.tsuzuki.base.ui.Texts;
import org.tsuzuki.base.ui.field.FieldProblems;
import org.tsuzuki.base.ui.field.Limited;

/** What an account held instead of what was recorded, and why. */
final class CorrectionForm extends Div {

    CorrectionForm(Yen before, SerializableBiConsumer<Yen, String> action) {
        var amount = new TextField(Texts.t("opening.amount"));
        amount.setValue(Long.toString(before.amount()));
        amount.setRequiredIndicatorVisible(true);
        amount.getElement().setAttribute("inputmode", "numeric");
        var reason = Limited.to(TextLimit.REASON, new TextField(Texts.t("reason.label")));
        reason.setRequiredIndicatorVisible(true);
        var problems = new FieldProblems().field("amount", amount).field("reason", reason);
        var correct = new Button(
                Texts.t("opening.correct"),
                click -> problems.run(() -> action.accept(OpeningForm.yen(amount, "amount"), reason.getValue())));
        correct.addThemeVariants(ButtonVariant.PRIMARY);
        var fields = new Div(amount, reason);
        fields.addClassName("import-fields");
        var actions = new Div(correct);
        actions.addClassName("actions");
        addClassName("stack");
        add(problems, new Paragraph(Texts.t("opening.correct.explained")), fields, actions);
    }
}
