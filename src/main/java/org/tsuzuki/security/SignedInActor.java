package org.tsuzuki.security;

import java.util.Optional;
import java.util.UUID;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.tsuzuki.base.Actor;
import org.tsuzuki.base.CurrentActor;

/** Reads the actor from the security context. */
@Component
public class SignedInActor implements CurrentActor {

    private static final UUID NOBODY = new UUID(0, 0);

    @Override
    public Actor get() {
        return principal()
                .map(StaffPrincipal::staff)
                .map(staff -> new Actor(
                        staff.id().value(), staff.name(), staff.branch().value()))
                .orElse(new Actor(NOBODY, "Tsuzuki", NOBODY));
    }

    public static Optional<StaffPrincipal> principal() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof StaffPrincipal principal
                ? Optional.of(principal)
                : Optional.empty();
    }
}
