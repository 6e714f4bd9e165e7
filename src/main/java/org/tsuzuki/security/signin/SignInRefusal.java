package org.tsuzuki.security.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.DefaultRedirectStrategy;
import org.springframework.security.web.RedirectStrategy;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;

/** Leads back to the sign-in page and says why in its address: no session is made for somebody who failed. */
public final class SignInRefusal implements AuthenticationFailureHandler {

    public static final String WRONG = "error";
    public static final String WAIT = "wait";
    public static final String BUSY = "busy";

    private final RedirectStrategy way = new DefaultRedirectStrategy();

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        way.sendRedirect(request, response, "/sign-in?" + reason(failure));
    }

    private static String reason(AuthenticationException failure) {
        return switch (failure) {
            case TooManyFailuresException tooMany ->
                WAIT + "=" + tooMany.toWait().seconds();
            case DeskBusyException busy -> BUSY;
            default -> WRONG;
        };
    }
}
