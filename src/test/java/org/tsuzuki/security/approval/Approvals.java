package org.tsuzuki.security.approval;

import java.time.Instant;
import org.tsuzuki.security.StaffDetails;

/** Approvals as a second person gives them at the screen of whoever is signed in, without the wait for a password. */
public final class Approvals {

    private Approvals() {}

    public static Approver of(ApproverService approvers, ApprovalRequirement requirement, StaffDetails by) {
        return approvers.approver(requirement, by);
    }

    /** One that nobody gave: what it says is true, but no password was ever asked for. */
    static Approver fabricated(ApprovalRequirement requirement, StaffDetails by, StaffDetails clerk, Instant at) {
        return new Approver(requirement, by.id(), by.name(), clerk.id().value(), at);
    }
}
