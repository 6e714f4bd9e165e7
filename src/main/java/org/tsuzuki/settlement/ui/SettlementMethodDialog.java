package org.tsuzuki.settlement.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tsuzuki.base.TextLimit;
import org.tsuzuki.base.TypedText;
import org.tsuzuki.base.Yen;
import org.tsuzuki.base.ui.Keys;
import org.tsuzuki.base.ui.Texts;
import org.tsuzuki.base.ui.field.FieldProblems;
import org.tsuzuki.base.ui.field.Limited;
import org.tsuzuki.catalogue.model.Carrier;
import org.tsuzuki.settlement.SettlementKind;
import org.tsuzuki.settlement.SettlementMethod;
import org.tsuzuki.settlement.SettlementMethodId;

/** A new card or balance, or one that changes; stays open, with everything typed, as long as it is refused. */
final class SettlementMethodDialog extends Dialog {

    private static final int LAST_FOUR = 4;

    private final SettlementKind kind;
    private final @Nullable SettlementMethod before;
    private final FieldProblems problems = new FieldProblems();
    private final TextField name = new TextField(Texts.t("settlement.name"));
    private final TextField lastFour = new TextField(Texts.t("settlement.lastFour"));
    private final TextField validUntil = new TextField(Texts.t("settlement.validUntil"));
    private final MultiSelectComboBox<Carrier> carriers = new MultiSelectComboBox<>(Texts.t("settlement.carriers"));
    private final TextField lowBelow = new TextField(Texts.t("settlement.lowBelow"));

    SettlementMethodDialog(
            SettlementKind kind,
            @Nullable SettlementMethod before,
            List<Carrier> offered,
            SerializableConsumer<SettlementMethod> action) {
        this.kind = kind;
        this.before = before;
        var card = kind == SettlementKind.CREDIT_CARD;
        setHeaderTitle(
                before == null
                        ? Texts.t(card ? "settlement.addCard" : "settlement.addBalance")
                        : Texts.t("settlement.edit", before.label()));
        setWidth("min(34rem, 94vw)");

        name.setRequiredIndicatorVisible(true);
        name.setHelperText(Texts.t(card ? "settlement.name.hint.CREDIT_CARD" : "settlement.name.hint.BALANCE"));
        Limited.to(TextLimit.LINE, name);
        lastFour.setRequiredIndicatorVisible(true);
        lastFour.setHelperText(Texts.t("settlement.lastFour.hint"));
        lastFour.setAutocomplete(Autocomplete.OFF);
        lastFour.getElement().setAttribute("inputmode", "numeric");
        validUntil.setRequiredIndicatorVisible(true);
        validUntil.setHelperText(Texts.t("settlement.validUntil.hint"));
        carriers.setItems(offered);
        carriers.setItemLabelGenerator(carrier -> Texts.of(carrier.name()));
        carriers.setRequiredIndicatorVisible(!card);
        carriers.setHelperText(
                Texts.t(card ? "settlement.carriers.hint.CREDIT_CARD" : "settlement.carriers.hint.BALANCE"));
        carriers.addClassName("wide");
        lowBelow.setHelperText(Texts.t("settlement.lowBelow.hint"));
        lowBelow.getElement().setAttribute("inputmode", "numeric");
        if (before != null) {
            fill(before, offered);
        }
        problems.field("name", name)
                .field("lastFour", lastFour)
                .field("validUntil", validUntil)
                .field("carriers", carriers)
                .field("lowBelow", lowBelow);
        lastFour.addValueChangeListener(change -> forgetLongNumber());

        var fields = card ? new Div(name, lastFour, validUntil, carriers) : new Div(name, lowBelow, carriers);
        fields.addClassName("form-grid");
        add(problems, fields);
        var save = new Button(Texts.t("action.save"), click -> save(action));
        save.addThemeVariants(ButtonVariant.PRIMARY);
        Keys.bind(save, "Enter");
        getFooter().add(new Button(Texts.t("action.cancel"), click -> close()), save);
        addOpenedChangeListener(change -> name.focus());
    }

    private void fill(SettlementMethod method, List<Carrier> offered) {
        name.setValue(method.name());
        lastFour.setValue(method.lastFour() == null ? "" : method.lastFour());
        validUntil.setValue(
                method.validUntil() == null ? "" : method.validUntil().toString());
        carriers.setValue(offered.stream()
                .filter(carrier -> method.carriers().contains(carrier.id()))
                .collect(Collectors.toCollection(LinkedHashSet::new)));
        lowBelow.setValue(
                method.lowBelow() == null ? "" : Long.toString(method.lowBelow().amount()));
    }

    /** A whole card number does not even wait in the form. */
    private void forgetLongNumber() {
        if (TypedText.digits(lastFour.getValue()).length() > LAST_FOUR) {
            lastFour.clear();
            lastFour.setErrorMessage(Texts.t("problem.settlement.lastFour"));
            lastFour.setInvalid(true);
        }
    }

    private void save(SerializableConsumer<SettlementMethod> action) {
        if (!isOpened()) {
            return; // the second click of a double click
        }
        if (problems.run(() -> action.accept(read()))) {
            close();
        }
    }

    private SettlementMethod read() {
        return new SettlementMethod(
                before == null ? SettlementMethodId.next() : before.id(),
                before == null ? null : before.version(),
                kind,
                name.getValue(),
                lastFour.getValue(),
                carriers.getValue().stream().map(Carrier::id).collect(Collectors.toSet()),
                validUntil.isEmpty() ? null : SettlementMethod.month(validUntil.getValue()),
                lowBelow.isEmpty() ? null : yen(),
                before != null && before.closed());
    }

    private Yen yen() {
        return Yen.parse("lowBelow", lowBelow.getValue());
    }
}
