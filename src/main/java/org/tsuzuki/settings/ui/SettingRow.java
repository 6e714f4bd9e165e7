package org.tsuzuki.settings.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.function.SerializableRunnable;
import org.tsuzuki.base.ui.Texts;
import org.tsuzuki.settings.SettingDetails;

/** One setting: what it is called, what holds, what it does, and what was decided about it. */
final class SettingRow extends Div {

    SettingRow(SettingDetails details, SerializableRunnable change) {
        var setting = details.setting();
        addClassName("setting-row");
        setId("setting-" + setting);
        getElement().setAttribute("role", "listitem");
        var name = new Span(SettingTexts.name(setting));
        name.addClassName("who");
        var value = new Span(SettingTexts.value(setting, details.value()));
        value.addClassName("setting-value");
        var edit = new Button(Texts.t("action.edit"), click -> change.run());
        edit.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        edit.setAriaLabel(Texts.t("settings.edit", SettingTexts.name(setting)));
        var effect = new Div(SettingTexts.effect(setting));
        var range = new Div(SettingTexts.range(setting));
        range.addClassNames("muted", "small");
        add(name, value, edit, effect, range, history(details));
    }

    private static Div history(SettingDetails details) {
        var place = new Div();
        place.addClassNames("small", "setting-history");
        if (!details.isDecided()) {
            place.addClassName("muted");
            place.setText(Texts.t("settings.undecided"));
            return place;
        }
        var list = new UnorderedList();
        details.changes().forEach(change -> list.add(new ListItem(SettingTexts.told(change))));
        var folded = new Details(Texts.t("settings.history", details.changes().size()), list);
        place.add(folded);
        return place;
    }
}
