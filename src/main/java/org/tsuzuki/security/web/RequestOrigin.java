package org.tsuzuki.security.web;

import com.vaadin.flow.component.UI;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.tsuzuki.base.CurrentOrigin;
import org.tsuzuki.base.Origin;
import org.tsuzuki.security.SignedInActor;

/** The request that is being answered: its address, and the page on which the person is. */
@Component
class RequestOrigin implements CurrentOrigin {

    private static final int LONGEST_ADDRESS = 45;

    @Override
    public Origin get() {
        var role = SignedInActor.principal()
                .map(principal -> principal.staff().role().name())
                .orElse("");
        var request = request();
        return new Origin(role, request == null ? "" : cut(request.getRemoteAddr(), LONGEST_ADDRESS), page(request));
    }

    private static @Nullable HttpServletRequest request() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes answered
                ? answered.getRequest()
                : null;
    }

    private static String page(@Nullable HttpServletRequest request) {
        var screen = UI.getCurrent();
        if (screen != null) {
            return PageAddress.known(screen.getActiveViewLocation().getPath());
        }
        return request == null ? "" : PageAddress.known(request.getRequestURI());
    }

    private static String cut(@Nullable String text, int longest) {
        return text == null || text.length() <= longest
                ? String.valueOf(text == null ? "" : text)
                : text.substring(0, longest);
    }
}
