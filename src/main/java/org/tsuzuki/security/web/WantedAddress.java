package org.tsuzuki.security.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.time.Duration;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.savedrequest.CookieRequestCache;
import org.springframework.security.web.savedrequest.SavedRequest;
import org.springframework.security.web.savedrequest.SimpleSavedRequest;

/**
 * Keeps the address that somebody wanted before they signed in: in their browser, so that a look at the desk makes no
 * session, and without the name of a machine, so that nobody is led elsewhere.
 */
final class WantedAddress extends CookieRequestCache {

    private static final Duration KEPT = Duration.ofMinutes(15);
    private static final int LONGEST = 1_000;

    /** A browser takes what follows two slashes, of whichever kind, for a machine. */
    private static final Pattern HERE = Pattern.compile("/(?!/|\\\\|%2F|%5C)", Pattern.CASE_INSENSITIVE);

    WantedAddress() {
        setRequestMatcher(
                request -> "GET".equals(request.getMethod()) && path(request).length() <= LONGEST);
        setCookieCustomizer(cookie -> {
            cookie.setAttribute("SameSite", "Lax");
            cookie.setMaxAge((int) KEPT.toSeconds());
        });
    }

    @Override
    public @Nullable SavedRequest getRequest(HttpServletRequest request, HttpServletResponse response) {
        try {
            var wanted = super.getRequest(request, response);
            if (wanted == null) {
                return null;
            }
            var path = withoutMachine(wanted.getRedirectUrl());
            return HERE.matcher(path).lookingAt() ? new SimpleSavedRequest(path) : null;
        } catch (IllegalArgumentException broken) {
            return null;
        }
    }

    /** Forgets the address as soon as somebody is there. */
    @Override
    public @Nullable HttpServletRequest getMatchingRequest(HttpServletRequest request, HttpServletResponse response) {
        var wanted = getRequest(request, response);
        if (wanted != null && wanted.getRedirectUrl().equals(path(request))) {
            removeRequest(request, response);
        }
        return null;
    }

    private static String withoutMachine(String url) {
        var wanted = URI.create(url);
        return path(wanted.getRawPath(), wanted.getRawQuery());
    }

    private static String path(HttpServletRequest request) {
        return path(request.getRequestURI(), request.getQueryString());
    }

    private static String path(String path, @Nullable String query) {
        return query == null ? path : path + "?" + query;
    }
}
