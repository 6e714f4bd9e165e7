package org.tsuzuki.security.approval;

import java.util.Set;
import org.tsuzuki.security.Role;

/** Whose word something takes, and which role, sitting here, needs nobody else for it. */
public enum ApprovalRequirement {
    /** A supervisor's: whoever sits here as one gives it alone. */
    SUPERVISOR(Set.of(Role.SUPERVISOR, Role.OWNER), Set.of(Role.SUPERVISOR, Role.OWNER)),
    /** That of two people, one of them a supervisor: only the owner gives it alone. */
    TWO_PEOPLE(Set.of(Role.SUPERVISOR, Role.OWNER), Set.of(Role.OWNER)),
    /** That of a supervisor who comes over, where whoever sits here is known not to be enough. */
    ANOTHER_SUPERVISOR(Set.of(Role.SUPERVISOR, Role.OWNER), Set.of()),
    /** That of a colleague at the counter, who always signs with their own password. */
    COLLEAGUE(Set.of(Role.CLERK, Role.SUPERVISOR, Role.OWNER), Set.of());

    private final Set<Role> givers;
    private final Set<Role> alone;

    ApprovalRequirement(Set<Role> givers, Set<Role> alone) {
        this.givers = givers;
        this.alone = alone;
    }

    Role[] givers() {
        return givers.toArray(Role[]::new);
    }

    boolean isGivenBy(Role role) {
        return givers.contains(role);
    }

    boolean isGivenAloneBy(Role role) {
        return alone.contains(role);
    }
}
