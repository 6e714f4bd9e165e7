package org.tsuzuki.settings.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableConsumer;
import org.tsuzuki.base.TextLimit;
import org.tsuzuki.base.ui.Keys;
import org.tsuzuki.base.ui.Texts;
import org.tsuzuki.base.ui.field.FieldProblems;
import org.tsuzuki.base.ui.field.Limited;
import org.tsuzuki.settings.Setting;
import org.tsuzuki.settings.SettingDetails;
import org.tsuzuki.settings.SettingOrder;
import org.tsuzuki.settings.SettingUnit;

/** Asks what a setting is to be and why; stays open, with everything typed, as long as it is refused. */
final class SettingDialog extends Dialog {

    private final SettingDetails before;
    private final FieldProblems problems = new FieldProblems();
    private final TextField value = new TextField();
    private final Select<Boolean> yesNo = new Select<>();
    private final TextField reason = new TextField(Texts.t("reason.label"));

    SettingDialog(SettingDetails before, SerializableConsumer<SettingOrder> action) {
        this.before = before;
        var setting = before.setting();
        setHeaderTitle(SettingTexts.name(setting));
        setWidth("min(34rem, 94vw)");
        value.setLabel(Texts.t("settings.value." + setting.unit()));
        value.setHelperText(SettingTexts.range(setting));
        value.setRequiredIndicatorVisible(true);
        value.setAutofocus(true);
        yesNo.setLabel(Texts.t("settings.value." + SettingUnit.YES_NO));
        yesNo.setItems(true, false);
        yesNo.setItemLabelGenerator(yes -> Texts.t(yes ? "answer.yes" : "answer.no"));
        yesNo.setAutofocus(true);
        yesNo.setHelperText(SettingTexts.range(setting));
        reason.setRequiredIndicatorVisible(true);
        reason.setHelperText(Texts.t("settings.reason.hint"));
        Limited.to(TextLimit.REASON, reason).addClassName("wide");
        fill(setting);
        problems.field("value", value).field("reason", reason);

        var fields = new Div(problems, setting.unit() == SettingUnit.YES_NO ? yesNo : value, reason);
        fields.addClassName("form-grid");
        add(new Paragraph(SettingTexts.effect(setting) + " " + Texts.t("settings.fromNow")), fields);

        var save = new Button(Texts.t("action.save"), click -> save(action));
        save.addThemeVariants(ButtonVariant.PRIMARY);
        Keys.bind(save, "Enter");
        getFooter().add(new Button(Texts.t("action.cancel"), click -> close()), save);
    }

    private void fill(Setting setting) {
        if (setting.unit() == SettingUnit.YES_NO) {
            yesNo.setValue(before.value() == 1);
        } else {
            value.setValue(Long.toString(before.value()));
            value.setAutoselect(true);
        }
    }

    private void save(SerializableConsumer<SettingOrder> action) {
        if (!isOpened()) {
            return; // the second click of a double click
        }
        if (problems.run(() -> action.accept(before.order(typed(), reason.getValue())))) {
            close();
        }
    }

    private String typed() {
        return before.setting().unit() == SettingUnit.YES_NO ? (yesNo.getValue() ? "1" : "0") : value.getValue();
    }
}
