package org.tsuzuki.security;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Which branches' customers and renewals somebody lists and exports: a clerk those of their own, everybody else those of
 * every branch. {@code docs/decisions/018-one-scope-for-lists.md}
 */
@Component
public class BranchScope {

    private final ApplicationEventPublisher events;

    BranchScope(ApplicationEventPublisher events) {
        this.events = events;
    }

    public boolean isEveryBranch() {
        return me().filter(person -> person.role() == Role.CLERK).isEmpty();
    }

    /** The branch that a list is kept to when this one is asked for; null for every branch. */
    public @Nullable UUID within(@Nullable UUID wanted) {
        return isEveryBranch() ? wanted : ownFor(wanted);
    }

    /** My branch; the audit log hears of it when another one was asked for. */
    public @Nullable UUID ownFor(@Nullable UUID wanted) {
        var own = own();
        if (wanted != null && !wanted.equals(own)) {
            events.publishEvent(RefusedAccess.scope("branch.list", wanted.toString()));
        }
        return own;
    }

    /** My branch; null for the desk itself. */
    public @Nullable UUID own() {
        return me().map(person -> person.branch().value()).orElse(null);
    }

    private static Optional<StaffDetails> me() {
        return SignedInActor.principal().map(StaffPrincipal::staff);
    }
}
