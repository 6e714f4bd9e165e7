package org.tsuzuki.drawer.closing;

import org.jspecify.annotations.Nullable;
import org.tsuzuki.base.ProblemException;
import org.tsuzuki.base.TextLimit;
import org.tsuzuki.security.approval.Approver;

/**
 * What is said when a drawer is closed.
 *
 * @param reason blank when none is needed
 * @param approvedBy the supervisor who stands for a difference, to be verified; null when nobody was asked
 */
public record CloseApproval(String reason, @Nullable Approver approvedBy) {

    /** Nothing has to be said. */
    public static final CloseApproval NONE = new CloseApproval("", null);

    /** @throws ProblemException at "reason" when it is too long */
    public CloseApproval {
        reason = TextLimit.REASON.check("reason", reason);
    }
}
