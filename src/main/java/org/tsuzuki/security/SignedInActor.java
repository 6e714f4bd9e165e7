package org.tsuzuki.security;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.tsuzuki.base.Actor;
import org.tsuzuki.base.CurrentActor;

/** Reads the actor from the security context. */
@Component
public class SignedInActor implements CurrentActor {

    private static final UUID NOBODY = new UUID(0, 0);
    private static final Actor DESK = new Actor(NOBODY, "Tsuzuki", NOBODY);

    @Override
    public Actor get() {
        return switch (authenticated()) {
            case StaffPrincipal principal -> actor(principal.staff());
            case AsSystem.Desk desk -> DESK;
            case null, default ->
                throw new AuthenticationCredentialsNotFoundException("Nobody is signed in who could have done this");
        };
    }

    private static Actor actor(StaffDetails staff) {
        return new Actor(staff.id().value(), staff.name(), staff.branch().value());
    }

    public static Optional<StaffPrincipal> principal() {
        return authenticated() instanceof StaffPrincipal principal ? Optional.of(principal) : Optional.empty();
    }

    private static @Nullable Object authenticated() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication == null ? null : authentication.getPrincipal();
    }
}
