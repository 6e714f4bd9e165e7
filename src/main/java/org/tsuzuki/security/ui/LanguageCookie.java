package org.tsuzuki.security.ui;

import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinService;
import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tsuzuki.base.Language;

/** The language that somebody chose before they signed in, kept by their browser for a year. */
final class LanguageCookie {

    private static final String NAME = "language";
    private static final Duration KEPT = Duration.ofDays(365);

    private LanguageCookie() {}

    static Optional<Language> read(VaadinRequest request) {
        return read(request.getCookies());
    }

    /** @param cookies null when the browser sent none */
    static Optional<Language> read(Cookie @Nullable [] cookies) {
        return (cookies == null ? Stream.<Cookie>empty() : Arrays.stream(cookies))
                .filter(cookie -> NAME.equals(cookie.getName()))
                .flatMap(cookie -> Arrays.stream(Language.values())
                        .filter(language -> language.name().equals(cookie.getValue())))
                .findFirst();
    }

    static void write(Language language) {
        var cookie = new Cookie(NAME, language.name());
        cookie.setPath("/");
        cookie.setMaxAge((int) KEPT.toSeconds());
        cookie.setHttpOnly(true);
        cookie.setSecure(VaadinRequest.getCurrent().isSecure());
        cookie.setAttribute("SameSite", "Lax");
        VaadinService.getCurrentResponse().addCookie(cookie);
    }
}
