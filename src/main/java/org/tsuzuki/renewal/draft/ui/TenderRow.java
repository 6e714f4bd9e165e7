package org.tsuzuki.renewal.draft.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import org.tsuzuki.base.ui.Texts;
import org.tsuzuki.catalogue.model.PaymentMethod;
import org.tsuzuki.money.TypedTender;

/** A part of the total that is paid by another method. */
final class TenderRow extends Div {

    private final Select<PaymentMethod> method = new Select<>();
    private final TextField amount = AmountField.of("payment.part");

    TenderRow(PaymentFields fields, int index) {
        addClassNames("form-grid", "share-row");
        method.setLabel(Texts.t("payment.means"));
        method.setItemLabelGenerator(method -> Texts.of(method.name()));
        method.addValueChangeListener(change -> fields.change(index, typed()));
        amount.addValueChangeListener(change -> fields.change(index, typed()));
        var remove = new Button(Texts.t("payment.remove"), click -> fields.remove(index));
        remove.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        add(method, amount, remove);
    }

    private TypedTender typed() {
        return new TypedTender(
                method.getValue() == null ? null : method.getValue().id(), amount.getValue());
    }

    TextField amount() {
        return amount;
    }

    void focus() {
        method.focus();
    }

    void show(TypedTender typed, List<PaymentMethod> accepted) {
        var chosen = accepted.stream()
                .filter(method -> method.id().equals(typed.methodId()))
                .findFirst()
                .orElse(null);
        Choices.show(method, accepted, chosen);
        if (!amount.getValue().equals(typed.amount())) {
            amount.setValue(typed.amount());
        }
    }
}
