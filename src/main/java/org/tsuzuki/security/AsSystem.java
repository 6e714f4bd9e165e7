package org.tsuzuki.security;

import com.vaadin.flow.server.VaadinSession;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;

/** Lets the desk itself pass its doors: first set-up, demo data, what runs at start. */
public final class AsSystem {

    /** Who acts when no person does. */
    enum Desk {
        ITSELF
    }

    private AsSystem() {}

    public static void run(Runnable work) {
        call(() -> {
            work.run();
            return true;
        });
    }

    public static <T> T call(Supplier<T> work) {
        return as(Desk.ITSELF, AuthorityUtils.createAuthorityList("ROLE_OWNER"), work);
    }

    /** Works as a member of staff, for history that the demo fills in. */
    public static void runAs(StaffDetails staff, Runnable work) {
        var principal = new StaffPrincipal(staff, null);
        as(principal, principal.getAuthorities().stream().toList(), () -> {
            work.run();
            return true;
        });
    }

    private static <T> T as(Object principal, List<? extends GrantedAuthority> authorities, Supplier<T> work) {
        var session = VaadinSession.getCurrent();
        VaadinSession.setCurrent(null); // the current session's person would hide the one set here
        var before = SecurityContextHolder.getContext();
        try {
            SecurityContextHolder.setContext(new SecurityContextImpl(
                    UsernamePasswordAuthenticationToken.authenticated(principal, null, authorities)));
            return work.get();
        } finally {
            SecurityContextHolder.setContext(before);
            VaadinSession.setCurrent(session);
        }
    }
}
