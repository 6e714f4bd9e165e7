package org.tsuzuki.security.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import com.vaadin.flow.spring.security.AuthenticationContext;
import org.tsuzuki.agency.AgencyService;
import org.tsuzuki.base.Language;
import org.tsuzuki.base.ui.HeaderPart;
import org.tsuzuki.base.ui.Texts;
import org.tsuzuki.security.Appearance;
import org.tsuzuki.security.StaffDetails;
import org.tsuzuki.security.StaffService;

/** The signed-in person's own corner: language, appearance, sign-out. */
@org.springframework.stereotype.Component
class AccountMenu implements HeaderPart {

    private final StaffService staff;
    private final AgencyService agency;
    private final AuthenticationContext authentication;

    AccountMenu(StaffService staff, AgencyService agency, AuthenticationContext authentication) {
        this.staff = staff;
        this.agency = agency;
        this.authentication = authentication;
    }

    @Override
    public int order() {
        return 90;
    }

    @Override
    public Component create() {
        var me = staff.me();
        var menu = new MenuBar();
        menu.addThemeVariants(MenuBarVariant.LUMO_TERTIARY_INLINE, MenuBarVariant.LUMO_SMALL);
        menu.addClassName("account-menu");
        var name = Texts.t("account.menu", me.name());
        menu.setI18n(new MenuBar.MenuBarI18n().setMoreOptions(name));
        var root = menu.addItem(label(me));
        root.setAriaLabel(name);
        addLanguages(root, me);
        addAppearances(root, me);
        root.getSubMenu().addItem(Texts.t("account.signOut"), click -> authentication.logout());
        return menu;
    }

    private Component label(StaffDetails me) {
        var branch = new Span(agency.branch(me.branch()).name() + " · ");
        branch.addClassName("narrow-hide");
        var name = new Span(me.name());
        name.addClassName("narrow-hide");
        var initial = new Span(me.name().substring(0, me.name().offsetByCodePoints(0, 1)));
        initial.addClassNames("account-initial", "narrow-only");
        return new Span(branch, name, initial);
    }

    private void addLanguages(MenuItem root, StaffDetails me) {
        for (var language : Language.values()) {
            var item = root.getSubMenu().addItem(language.ownName(), click -> prefer(language, me.appearance()));
            item.setCheckable(true);
            item.setChecked(language == me.language());
            item.getElement().setAttribute("lang", language.locale().toLanguageTag());
        }
        root.getSubMenu().addSeparator();
    }

    private void addAppearances(MenuItem root, StaffDetails me) {
        for (var appearance : Appearance.values()) {
            var item = root.getSubMenu()
                    .addItem(Texts.of("appearance", appearance), click -> prefer(me.language(), appearance));
            item.setCheckable(true);
            item.setChecked(appearance == me.appearance());
        }
        root.getSubMenu().addSeparator();
    }

    private void prefer(Language language, Appearance appearance) {
        staff.prefer(language, appearance);
        UI.getCurrent().getPage().reload();
    }
}
