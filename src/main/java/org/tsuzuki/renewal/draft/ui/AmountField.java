package org.tsuzuki.renewal.draft.ui;

import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import org.tsuzuki.base.ui.Texts;

/** A field for an amount as people type it. */
final class AmountField {

    private AmountField() {}

    static TextField of(String labelKey) {
        var field = new TextField(Texts.t(labelKey));
        field.addClassName("amount");
        field.setAutoselect(true);
        field.setValueChangeMode(ValueChangeMode.LAZY);
        field.getElement().setAttribute("inputmode", "decimal");
        return field;
    }
}
