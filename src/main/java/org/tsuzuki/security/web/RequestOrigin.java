package org.tsuzuki.security.web;

import com.vaadin.flow.component.UI;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
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
    private static final int LONGEST_PAGE = 200;

    /** Words of the desk's own addresses and the ids in them; what else stands in an address may be a secret. */
    private static final Pattern KNOWN =
            Pattern.compile("[a-z][a-z-]{0,30}|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}");

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
            return known(screen.getActiveViewLocation().getPath());
        }
        return request == null ? "" : known(request.getRequestURI());
    }

    private static String known(String path) {
        var parts = Arrays.stream(path.split("/", -1))
                .filter(part -> !part.isEmpty())
                .map(part -> KNOWN.matcher(part).matches() ? part : "…")
                .collect(Collectors.joining("/"));
        return cut("/" + parts, LONGEST_PAGE);
    }

    private static String cut(@Nullable String text, int longest) {
        return text == null || text.length() <= longest
                ? String.valueOf(text == null ? "" : text)
                : text.substring(0, longest);
    }
}
