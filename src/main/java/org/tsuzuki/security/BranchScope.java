package org.tsuzuki.security;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Which branches' customers and renewals somebody lists and exports: a clerk those of their own, everybody else those of
 * every branch. {@code docs/decisions/018-one-scope-for-lists.md}
 */
@Component
public class BranchScope {

    public boolean isEveryBranch() {
        return me().filter(person -> person.role() == Role.CLERK).isEmpty();
    }

    /** The branch that a list is kept to when this one is asked for; null for every branch. */
    public @Nullable UUID within(@Nullable UUID wanted) {
        return isEveryBranch() ? wanted : own();
    }

    /** My branch; null for the desk itself. */
    public @Nullable UUID own() {
        return me().map(person -> person.branch().value()).orElse(null);
    }

    private static Optional<StaffDetails> me() {
        return SignedInActor.principal().map(StaffPrincipal::staff);
    }
}
