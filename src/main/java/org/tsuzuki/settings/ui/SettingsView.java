package org.tsuzuki.settings.ui;

import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.tsuzuki.base.Roles;
import org.tsuzuki.base.ui.Page;
import org.tsuzuki.base.ui.Panel;
import org.tsuzuki.base.ui.Texts;
import org.tsuzuki.base.ui.Toasts;
import org.tsuzuki.settings.Setting;
import org.tsuzuki.settings.SettingDetails;
import org.tsuzuki.settings.SettingGroup;
import org.tsuzuki.settings.SettingOrder;
import org.tsuzuki.settings.SettingsService;
import org.tsuzuki.settings.StartSettings;

/** Amounts, times and rules that an owner decides, with what was decided before. */
@Route("settings")
@RolesAllowed(Roles.OWNER)
@CssImport("./styles/settings.css")
public class SettingsView extends Page implements BeforeEnterObserver {

    private final transient SettingsService settings;
    private final transient StartSettings start;
    private final Div content = new Div();

    SettingsView(SettingsService settings, StartSettings start) {
        super("settings.title");
        this.settings = settings;
        this.start = start;
        var firstDay = new Div(new Anchor("/first-day", Texts.t("firstDay.title")));
        firstDay.addClassName("actions");
        var head = new Div(new H1(Texts.t("settings.title")), firstDay);
        head.addClassName("page-head");
        content.addClassNames("stack", "settings");
        add(head, content);
    }

    /** {@code settings?change=SERVICE_FEE} leads straight to what somebody came for. */
    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        refresh();
        event.getLocation().getQueryParameters().getSingleParameter("change").ifPresent(this::open);
    }

    private void refresh() {
        var all = settings.all();
        content.removeAll();
        for (var group : SettingGroup.values()) {
            var panel = new Panel(Texts.of("settings.group", group)).flush();
            panel.body().getElement().setAttribute("role", "list");
            all.stream()
                    .filter(details -> details.setting().group() == group)
                    .forEach(details -> panel.with(new SettingRow(details, () -> edit(details.setting()))));
            content.add(panel);
        }
        content.add(new StartPanel(start.all()));
    }

    private void open(String name) {
        for (var setting : Setting.values()) {
            if (setting.name().equals(name)) {
                edit(setting);
            }
        }
    }

    private void edit(Setting setting) {
        new SettingDialog(settings.find(setting), this::change).open();
    }

    private void change(SettingOrder order) {
        settings.change(order);
        refresh();
        var now = settings.find(order.setting());
        Toasts.done(told(now));
    }

    private static String told(SettingDetails now) {
        return Texts.t(
                "settings.saved", SettingTexts.name(now.setting()), SettingTexts.value(now.setting(), now.value()));
    }
}
