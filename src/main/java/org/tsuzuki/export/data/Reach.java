package org.tsuzuki.export.data;

import java.util.Set;
import org.tsuzuki.security.Role;

/** Who exports a data set, and of which branches. {@code docs/decisions/018-one-scope-for-lists.md} */
public enum Reach {
    /** What everybody lists: a clerk of her own branch, the others of every branch. */
    LISTS(Set.of(Role.CLERK, Role.SUPERVISOR, Role.AUDITOR, Role.OWNER), Set.of(Role.CLERK)),
    /** Money that was counted: a supervisor answers for one branch only, and clerks count blindly. */
    DRAWERS(Set.of(Role.SUPERVISOR, Role.AUDITOR, Role.OWNER), Set.of(Role.SUPERVISOR)),
    /** What those read who check the books, of every branch. */
    BOOKS(Set.of(Role.SUPERVISOR, Role.AUDITOR, Role.OWNER), Set.of()),
    /** The accounts. */
    ACCOUNTS(Set.of(Role.AUDITOR, Role.OWNER), Set.of()),
    /** What leaves the desk by the owner's hand only: customers with all that is known of them. */
    OWNER(Set.of(Role.OWNER), Set.of());

    private final Set<Role> readers;
    private final Set<Role> ofOneBranch;

    Reach(Set<Role> readers, Set<Role> ofOneBranch) {
        this.readers = readers;
        this.ofOneBranch = ofOneBranch;
    }

    public boolean isOpenTo(Role role) {
        return readers.contains(role);
    }

    public boolean isOneBranchFor(Role role) {
        return ofOneBranch.contains(role);
    }
}
