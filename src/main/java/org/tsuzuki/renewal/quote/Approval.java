package org.tsuzuki.renewal.quote;

import java.util.Collection;
import org.tsuzuki.base.Problem;
import org.tsuzuki.base.ProblemException;
import org.tsuzuki.base.TextLimit;
import org.tsuzuki.renewal.check.Difference;
import org.tsuzuki.security.approval.ApprovalProblem;
import org.tsuzuki.security.approval.ApprovalRequirement;
import org.tsuzuki.security.approval.Approver;

/**
 * A supervisor's word for something that the desk would otherwise refuse: required steps that are not ticked, the same
 * renewal again, a reference that was used before, much money given back.
 *
 * @param by who gave it, to be verified by whatever it lets pass
 */
public record Approval(String reason, Approver by) {

    /** @throws ProblemException without a reason or with too long a one */
    public Approval {
        reason = TextLimit.REASON.check("reason", reason);
        if (reason.isEmpty()) {
            throw new ProblemException(Problem.of("reason.missing"), "reason");
        }
    }

    /** Whether a problem says that a word does not hold, so that another one is needed. */
    public static boolean isOver(Problem problem) {
        return problem.code() instanceof ApprovalProblem;
    }

    /** Whether a supervisor's word can stand against a problem at all. */
    public static boolean canLift(Problem problem) {
        return isLargeDifference(problem) || problem.code() instanceof RenewalProblem renewal && renewal.canBeLifted();
    }

    /** Whose word lifts them: where something large differs, that of two people. */
    public static ApprovalRequirement requirement(Collection<Problem> problems) {
        return problems.stream().anyMatch(Approval::isLargeDifference)
                ? ApprovalRequirement.TWO_PEOPLE
                : ApprovalRequirement.SUPERVISOR;
    }

    static boolean isLargeDifference(Problem problem) {
        return problem.code() instanceof Difference difference && difference.takesTwoPeople();
    }
}
