package org.tsuzuki.security.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import org.tsuzuki.security.SignedInActor;
import org.tsuzuki.security.StaffMember;
import org.tsuzuki.security.StaffMembers;
import org.tsuzuki.security.StaffPrincipal;

/** Ends a session with the next request after its owner was disabled, given other duties or chose another password. */
public final class SessionRevocationFilter extends OncePerRequestFilter {

    private final StaffMembers members;

    SessionRevocationFilter(StaffMembers members) {
        this.members = members;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var principal = SignedInActor.principal();
        if (principal.isPresent() && !isStillTrue(principal.get())) {
            SecurityContextHolder.clearContext();
            var session = request.getSession(false);
            if (session != null) {
                session.invalidate();
            }
        }
        chain.doFilter(request, response);
    }

    private boolean isStillTrue(StaffPrincipal principal) {
        return members.findById(principal.staff().id())
                .filter(StaffMember::maySignIn)
                .filter(member -> principal.isStill(member.details(), member.passwordHash()))
                .isPresent();
    }
}
