package org.tsuzuki.renewal.quote;

import java.util.Set;
import org.tsuzuki.base.Problem;
import org.tsuzuki.base.ProblemException;
import org.tsuzuki.base.TextLimit;
import org.tsuzuki.security.approval.Approver;

/**
 * A supervisor's word for something that the desk would otherwise refuse: required steps that are not ticked, the same
 * renewal again, a reference that was used before, much money given back.
 *
 * @param by who gave it, to be verified by whatever it lets pass
 */
public record Approval(String reason, Approver by) {

    /** The refusals that a supervisor may lift. */
    private static final Set<String> LIFTABLE =
            Set.of("problem.renewal.steps", "problem.renewal.repeated", "problem.reference.used");

    /** @throws ProblemException without a reason or with too long a one */
    public Approval {
        reason = TextLimit.REASON.check("reason", reason);
        if (reason.isEmpty()) {
            throw new ProblemException(Problem.of("reason.missing"), "reason");
        }
    }

    /** Whether a problem says that a word does not hold, so that another one is needed. */
    public static boolean isOver(Problem problem) {
        return problem.key().startsWith("problem.approval.");
    }

    /** Whether a supervisor's word can stand against a problem at all. */
    public static boolean canLift(Problem problem) {
        return LIFTABLE.contains(problem.key());
    }
}
