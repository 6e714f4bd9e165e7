package org.tsuzuki.voucher.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializablePredicate;
import java.util.List;
import org.tsuzuki.base.TextLimit;
import org.tsuzuki.base.ui.Keys;
import org.tsuzuki.base.ui.Texts;
import org.tsuzuki.base.ui.field.Limited;
import org.tsuzuki.voucher.vault.TypedCode;

/** Takes codes by hand or scanner one at a time, or many that were pasted. */
final class CodeInput extends Div {

    private final TextField serial = new TextField(Texts.t("voucher.serial"));
    private final TextField code = new TextField(Texts.t("voucher.code"));
    private final TextArea lines = new TextArea(Texts.t("voucher.add.lines"));
    private final SerializablePredicate<List<TypedCode>> added;

    /** @param added says whether the lines were taken; else they stay where they were typed */
    CodeInput(SerializablePredicate<List<TypedCode>> added) {
        this.added = added;
        addClassName("stack");
        Limited.to(TextLimit.SERIAL, serial);
        Limited.to(TextLimit.CODE, code);
        code.setHelperText(Texts.t("voucher.add.scan"));
        for (var secret : List.of(code, serial)) {
            secret.setAutocomplete(Autocomplete.OFF);
            secret.getElement().setAttribute("spellcheck", "false");
        }
        var add = new Button(Texts.t("voucher.add.line"), click -> addOne());
        Keys.bind(add, "Enter");
        var one = new Div(serial, code, add);
        one.addClassName("voucher-one");

        lines.setHelperText(Texts.t("voucher.add.lines.hint"));
        lines.setMinRows(5);
        lines.setMaxRows(14);
        lines.setWidthFull();
        lines.getElement().setAttribute("spellcheck", "false");
        var check = new Button(Texts.t("voucher.add.check"), click -> addMany());
        var many = new Div(lines, check);
        many.addClassName("voucher-many");
        add(one, new Details(Texts.t("voucher.add.paste"), many));
    }

    private void addOne() {
        if (code.isEmpty()) {
            code.focus();
        } else if (added.test(List.of(new TypedCode(serial.getValue(), code.getValue())))) {
            var withSerial = !serial.isEmpty();
            serial.clear();
            code.clear();
            (withSerial ? serial : code).focus();
        }
    }

    private void addMany() {
        if (added.test(TypedCode.lines(lines.getValue()))) {
            lines.clear();
        }
    }
}
