package org.tsuzuki.drawer.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.io.Serializable;
import java.util.Arrays;
import org.tsuzuki.base.TextLimit;
import org.tsuzuki.base.Yen;
import org.tsuzuki.base.ui.Keys;
import org.tsuzuki.base.ui.Texts;
import org.tsuzuki.base.ui.field.FieldProblems;
import org.tsuzuki.base.ui.field.Limited;
import org.tsuzuki.drawer.CashPlace;
import org.tsuzuki.drawer.EntryKind;

/** Cash that is put into the drawer or taken out, where it comes from or goes to, and why. */
final class PayDialog extends Dialog {

    private final FieldProblems problems = new FieldProblems();
    private final TextField amount = new TextField(Texts.t("drawer.amount"));
    private final Select<CashPlace> place = new Select<>();
    private final TextField reason = new TextField(Texts.t("reason.label"));

    PayDialog(EntryKind kind, Payment action) {
        setHeaderTitle(Texts.of("drawer.kind", kind));
        setWidth("min(28rem, 94vw)");
        amount.setAutofocus(true);
        amount.getElement().setAttribute("inputmode", "numeric");
        amount.setRequiredIndicatorVisible(true);
        place.setLabel(Texts.of("drawer.place", kind));
        place.setHelperText(Texts.of("drawer.place.hint", kind));
        place.setItemLabelGenerator(known -> Texts.of("cashPlace", known));
        place.setItems(Arrays.stream(CashPlace.values())
                .filter(each -> each.suits(kind))
                .toList());
        place.setValue(CashPlace.SAFE);
        Limited.to(TextLimit.REASON, reason);
        reason.setRequiredIndicatorVisible(true);
        problems.field("amount", amount).field("place", place).field("reason", reason);
        var save = new Button(Texts.of("drawer.kind", kind), click -> save(action));
        save.addThemeVariants(ButtonVariant.PRIMARY);
        Keys.bind(save, "Enter");
        var fields = new Div(problems, amount, place, reason);
        fields.addClassName("stack");
        add(new Paragraph(Texts.of("drawer.explain", kind)), fields);
        getFooter().add(new Button(Texts.t("action.cancel"), click -> close()), save);
    }

    private void save(Payment action) {
        if (!isOpened()) {
            return; // the second click of a double click
        }
        if (problems.run(() -> action.pay(read(), place.getValue(), reason.getValue()))) {
            close();
        }
    }

    private Yen read() {
        return Yen.parse("amount", amount.getValue());
    }

    /** Puts it in or takes it out. */
    interface Payment extends Serializable {
        void pay(Yen amount, CashPlace place, String reason);
    }
}
