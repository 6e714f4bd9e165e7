package org.tsuzuki.security.ui;

import com.vaadin.flow.component.page.ColorScheme;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.UIInitEvent;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import com.vaadin.flow.spring.security.AuthenticationContext;
import java.util.Arrays;
import java.util.Collections;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.tsuzuki.base.Language;
import org.tsuzuki.base.Messages;
import org.tsuzuki.security.Appearance;
import org.tsuzuki.security.StaffDetails;
import org.tsuzuki.security.StaffPrincipal;
import org.tsuzuki.security.StaffService;

/**
 * Speaks to everybody in their language and shows the screens as they like them: the account's choice when somebody is
 * signed in, else the one made on the sign-in page, else the browser's.
 */
@Component
class SessionPreferences implements VaadinServiceInitListener {

    private final StaffService staff;
    private final AuthenticationContext authentication;

    SessionPreferences(StaffService staff, AuthenticationContext authentication) {
        this.staff = staff;
        this.authentication = authentication;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addUIInitListener(this::greet);
        event.addIndexHtmlRequestListener(this::dress);
        event.getSource().setSystemMessagesProvider(about -> SessionTexts.in(Language.of(about.getLocale())));
    }

    /** Before any view is made, so that views may read texts in their constructors. */
    private void greet(UIInitEvent event) {
        var me = me();
        var language = language(me, VaadinRequest.getCurrent());
        event.getUI().setLocale(language.locale());
        event.getUI().getPage().setColorScheme(scheme(me));
        var reconnect = event.getUI().getReconnectDialogConfiguration();
        reconnect.setDialogText(Messages.get(language, "connection.lost"));
        reconnect.setDialogTextGaveUp(Messages.get(language, "connection.gaveUp"));
        event.getUI()
                .getPage()
                .executeJs(
                        "const sign = window.Vaadin?.connectionIndicator; if (sign) sign.onlineText = $0",
                        Messages.get(language, "connection.online"));
    }

    /** The first paint has the right language and colours already: screen readers and eyes are not startled. */
    private void dress(IndexHtmlResponse response) {
        var me = me();
        var scheme = scheme(me);
        response.getDocument()
                .getElementsByTag("html")
                .attr("lang", language(me, response.getVaadinRequest()).locale().toLanguageTag())
                .attr(
                        "data-person",
                        me.map(known -> known.id().value().toString()).orElse(""))
                .attr("theme", scheme.getThemeValue())
                .attr("style", "color-scheme: " + scheme.getValue());
    }

    private Optional<StaffDetails> me() {
        return authentication.getAuthenticatedUser(StaffPrincipal.class).map(principal -> staff.me());
    }

    private static Language language(Optional<StaffDetails> me, VaadinRequest request) {
        return me.map(StaffDetails::language)
                .or(() -> LanguageCookie.read(request))
                .orElseGet(() -> Collections.list(request.getLocales()).stream()
                        .flatMap(locale -> near(locale).stream())
                        .findFirst()
                        .orElse(Language.EN));
    }

    private static Optional<Language> near(Locale locale) {
        return Arrays.stream(Language.values())
                .filter(language -> language.locale().getLanguage().equals(locale.getLanguage()))
                .findFirst();
    }

    private static ColorScheme.Value scheme(Optional<StaffDetails> me) {
        return switch (me.map(StaffDetails::appearance).orElse(Appearance.SYSTEM)) {
            case SYSTEM -> ColorScheme.Value.SYSTEM;
            case LIGHT -> ColorScheme.Value.LIGHT;
            case DARK -> ColorScheme.Value.DARK;
        };
    }
}
