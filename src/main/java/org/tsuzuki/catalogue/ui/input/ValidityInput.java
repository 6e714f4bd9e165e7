package org.tsuzuki.catalogue.ui.input;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tsuzuki.base.Messages;
import org.tsuzuki.base.ui.Texts;
import org.tsuzuki.validity.rule.RuleSetting;
import org.tsuzuki.validity.rule.ValidityRule;

/** By which rule a purchase moves the key dates, and the settings that this rule takes. */
final class ValidityInput implements Input {

    private final ComboBox<String> rule;
    private final Map<String, Input> settings = new LinkedHashMap<>();
    private final Div settingRow = new Div();
    private final Div whole = new Div();
    private Map<?, ?> known = Map.of();
    private boolean locked;

    ValidityInput(String label) {
        rule = new ComboBox<>(label);
        rule.setItems(ValidityRule.ids());
        rule.setItemLabelGenerator(id -> Texts.t("validity.rule." + id));
        rule.setRequiredIndicatorVisible(true);
        rule.addClassName("wide");
        rule.addValueChangeListener(change -> offerSettings());
        settingRow.addClassNames("form-grid", "few", "wide");
        whole.addClassNames("form-grid", "wide");
        whole.add(rule, settingRow);
    }

    @Override
    public Component component() {
        return whole;
    }

    @Override
    public void show(@Nullable Object value) {
        var validity = value instanceof Map<?, ?> map ? map : Map.of();
        known = validity.get("params") instanceof Map<?, ?> params ? params : Map.of();
        rule.setValue(validity.get("rule") instanceof String id ? id : null);
        offerSettings();
    }

    @Override
    public @Nullable Object read() {
        if (rule.isEmpty()) {
            return null;
        }
        var params = new LinkedHashMap<String, Object>();
        settings.forEach((name, input) -> {
            var value = input.read();
            if (value != null) {
                params.put(name, value);
            }
        });
        if ("MONTHLY".equals(rule.getValue()) && known.get("unit") instanceof String unit) {
            params.put("unit", unit); // the only wording there is, shipped for the reader of the file
        }
        return Map.of("rule", rule.getValue(), "params", params);
    }

    @Override
    public boolean mark(String path, String text) {
        var setting = settings.get(path.replaceFirst("^params\\.", ""));
        if (setting != null) {
            return setting.mark("", text);
        }
        rule.setErrorMessage(text);
        rule.setInvalid(true);
        rule.focus();
        return true;
    }

    @Override
    public void lock() {
        locked = true;
        rule.setReadOnly(true);
        settings.values().forEach(Input::lock);
    }

    private void offerSettings() {
        rule.setInvalid(false);
        settings.clear();
        settingRow.removeAll();
        if (rule.isEmpty()) {
            return;
        }
        for (var setting : RuleSetting.of(rule.getValue())) {
            var input = input(setting);
            input.show(known.get(setting.name()));
            if (locked) {
                input.lock();
            }
            settings.put(setting.name(), input);
            settingRow.add(input.component());
        }
    }

    private Input input(RuleSetting setting) {
        if (setting.flag()) {
            return new PlainInput<>(new Checkbox(label(setting)), Boolean.TRUE::equals, ValidityInput::ticked);
        }
        var number = new TextField(label(setting));
        number.setRequiredIndicatorVisible(setting.required());
        return new PlainInput<>(number, Object::toString, Numbers::read);
    }

    /** What is not ticked is not set. */
    private static @Nullable Object ticked(boolean value) {
        return value ? true : null;
    }

    /** The same name means different things in some rules. */
    private String label(RuleSetting setting) {
        var own = "validity.setting." + rule.getValue() + "." + setting.name();
        return Texts.t(Messages.has(Texts.language(), own) ? own : "validity.setting." + setting.name());
    }
}
