package org.tsuzuki.renewal.draft.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import org.jspecify.annotations.Nullable;
import org.tsuzuki.base.ui.Texts;
import org.tsuzuki.money.TypedForeignCash;
import org.tsuzuki.renewal.ui.ProblemMarks;

/** The foreign money that is handed over instead of yen, and the rate used; the books stay in yen. */
final class ForeignFields extends Div {

    private final TextField currency = new TextField(Texts.t("payment.foreign.currency"));
    private final TextField amount = AmountField.of("payment.foreign.amount");
    private final TextField rate = AmountField.of("payment.foreign.rate");
    private boolean showing;

    ForeignFields(PaymentSession paying, ProblemMarks marks) {
        addClassNames("form-grid", "wide");
        currency.setPlaceholder(Texts.t("payment.foreign.currency.example"));
        marks.field("foreign.currency", currency)
                .field("foreign.amount", amount)
                .field("foreign.rate", rate);
        for (var field : new TextField[] {currency, amount, rate}) {
            field.addValueChangeListener(change -> {
                if (!showing) {
                    paying.pay(payment -> payment.withForeign(typed()));
                }
            });
            add(field);
        }
    }

    private TypedForeignCash typed() {
        return new TypedForeignCash(currency.getValue(), amount.getValue(), rate.getValue());
    }

    void show(@Nullable TypedForeignCash typed) {
        setVisible(typed != null);
        if (typed != null && !typed.equals(typed())) {
            showing = true;
            currency.setValue(typed.currency());
            amount.setValue(typed.amount());
            rate.setValue(typed.rate());
            showing = false;
        }
    }
}
