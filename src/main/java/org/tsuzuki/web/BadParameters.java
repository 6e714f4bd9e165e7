package org.tsuzuki.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Refuses parameters that cannot be read before anybody meets them by surprise and fills the log with them. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1) // the encoding is set by then
class BadParameters extends OncePerRequestFilter {

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            if (!isUpload(request.getContentType())) {
                request.getParameterMap();
            }
        } catch (InvalidParameterException unreadable) {
            if (!response.isCommitted()) {
                response.sendError(unreadable.getErrorCode());
            }
            return;
        }
        chain.doFilter(request, response);
    }

    /** Its parts are read by whoever takes it. */
    private static boolean isUpload(@Nullable String type) {
        return type != null && type.regionMatches(true, 0, "multipart/", 0, "multipart/".length());
    }
}
