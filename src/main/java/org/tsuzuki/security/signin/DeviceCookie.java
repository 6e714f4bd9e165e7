package org.tsuzuki.security.signin;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.WebUtils;

/** Carries the secret of a known device; only the sign-in page ever gets it back. */
final class DeviceCookie {

    static final String NAME = "device";
    private static final String PATH = "/sign-in";

    private DeviceCookie() {}

    static @Nullable String read(HttpServletRequest request) {
        var cookie = WebUtils.getCookie(request, NAME);
        return cookie == null ? null : cookie.getValue();
    }

    static void write(HttpServletRequest request, HttpServletResponse response, String secret, Duration kept) {
        var cookie = new Cookie(NAME, secret);
        cookie.setPath(request.getContextPath() + PATH);
        cookie.setMaxAge((int) kept.toSeconds());
        cookie.setHttpOnly(true);
        cookie.setSecure(request.isSecure());
        cookie.setAttribute("SameSite", "Strict");
        response.addCookie(cookie);
    }
}
