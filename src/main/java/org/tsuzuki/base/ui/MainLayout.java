package org.tsuzuki.base.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.applayout.AppLayout;
import com.vaadin.flow.component.applayout.DrawerToggle;
import com.vaadin.flow.component.dependency.Uses;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H6;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.router.HighlightConditions;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import com.vaadin.flow.spring.security.AuthenticationContext;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntPredicate;
import org.springframework.beans.factory.ObjectProvider;
import org.tsuzuki.base.JapanTime;

/** The frame of every page: navigation at the side; search, the day in Japan and the account at the top. */
@Layout
@Uses(MenuBar.class) // parts of the bar are beans, which the bundler does not follow
@AnonymousAllowed
public class MainLayout extends AppLayout {

    /** Where the day stands among the parts of the bar. */
    private static final int DAY = 50;

    private final transient ViewAccess access;

    MainLayout(
            ObjectProvider<NavEntry> entries,
            ObjectProvider<HeaderPart> parts,
            AuthenticationContext authentication,
            Clock clock) {
        this.access = new ViewAccess(authentication);
        setPrimarySection(Section.DRAWER);
        addToDrawer(brand(), navigation(entries.stream().toList()));
        var toggle = new DrawerToggle();
        toggle.setAriaLabel(Texts.t("nav.toggle"));
        addToNavbar(toggle);
        if (authentication.isAuthenticated()) {
            addToNavbar(parts(parts, order -> order < DAY));
        }
        addToNavbar(meta(clock));
        if (authentication.isAuthenticated()) {
            addToNavbar(parts(parts, order -> order > DAY));
        }
        addToNavbar(new Keys.Listener());
    }

    private static Component[] parts(ObjectProvider<HeaderPart> parts, IntPredicate place) {
        return parts.stream()
                .filter(part -> place.test(part.order()))
                .sorted(Comparator.comparingInt(HeaderPart::order))
                .map(HeaderPart::create)
                .toArray(Component[]::new);
    }

    private static Anchor brand() {
        var mark = new Span("続");
        mark.getElement().setAttribute("lang", "ja");
        mark.getElement().setAttribute("aria-hidden", "true");
        var brand = new Anchor("/", "");
        brand.removeAll();
        var sign = new Div(mark);
        sign.addClassName("brand-sign");
        brand.add(sign, new Span("Tsuzuki"));
        brand.addClassName("brand");
        return brand;
    }

    private Nav navigation(List<NavEntry> entries) {
        var nav = new Nav();
        nav.addClassName("nav");
        nav.getElement().setAttribute("aria-label", Texts.t("nav.label"));
        var allowed = entries.stream()
                .filter(entry -> access.isAllowed(entry.view()))
                .sorted(Comparator.comparingInt(NavEntry::order))
                .toList();
        allowed.stream().filter(entry -> !entry.manage()).forEach(entry -> nav.add(link(entry)));
        if (allowed.stream().anyMatch(NavEntry::manage)) {
            nav.add(new H6(Texts.t("nav.manage")));
        }
        allowed.stream().filter(NavEntry::manage).forEach(entry -> nav.add(link(entry)));
        return nav;
    }

    private static RouterLink link(NavEntry entry) {
        var link = new RouterLink(Texts.t(entry.labelKey()), entry.view());
        if (!link.getHref().isEmpty()) {
            link.setHighlightCondition(HighlightConditions.locationPrefix());
        } else {
            link.setHighlightCondition(HighlightConditions.sameLocation());
        }
        return link;
    }

    private static Div meta(Clock clock) {
        var day = new Span(Dates.dayWithName(JapanTime.today(clock)) + " ");
        var zone = new Span(Texts.t("time.japan"));
        zone.getStyle().setFontWeight("650");
        var meta = new Div(new Span(day, zone));
        meta.addClassNames("bar-meta", "narrow-hide");
        return meta;
    }
}
