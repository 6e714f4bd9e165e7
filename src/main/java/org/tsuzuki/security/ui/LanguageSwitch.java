package org.tsuzuki.security.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import org.tsuzuki.base.Language;
import org.tsuzuki.base.ui.Texts;

/** The three languages, for those who have not signed in. */
final class LanguageSwitch extends Div {

    LanguageSwitch() {
        addClassName("language-switch");
        getElement().setAttribute("role", "group");
        getElement().setAttribute("aria-label", Texts.t("signIn.language"));
        for (var language : Language.values()) {
            add(button(language));
        }
    }

    private static Button button(Language language) {
        var button = new Button(language.ownName(), click -> choose(language));
        button.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        button.getElement().setAttribute("lang", language.locale().toLanguageTag());
        button.getElement().setAttribute("aria-pressed", String.valueOf(language == Texts.language()));
        return button;
    }

    private static void choose(Language language) {
        LanguageCookie.write(language);
        UI.getCurrent().getPage().reload();
    }
}
