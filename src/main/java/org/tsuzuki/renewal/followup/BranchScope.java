package org.tsuzuki.renewal.followup;

import org.springframework.stereotype.Component;
import org.tsuzuki.security.Role;
import org.tsuzuki.security.StaffService;

/** Whose boards somebody sees: a clerk those of their own branch, the others those of every branch. */
@Component
class BranchScope {

    private final StaffService staff;

    BranchScope(StaffService staff) {
        this.staff = staff;
    }

    boolean isEveryBranch() {
        return staff.me().role() != Role.CLERK;
    }

    PendingFilter within(PendingFilter wanted) {
        var me = staff.me();
        return me.role() == Role.CLERK ? wanted.at(me.branch().value()) : wanted;
    }
}
