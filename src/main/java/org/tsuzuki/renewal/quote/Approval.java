package org.tsuzuki.renewal.quote;

import java.io.Serializable;
import java.util.Set;
import org.tsuzuki.base.Problem;
import org.tsuzuki.base.ProblemException;
import org.tsuzuki.base.TextLimit;
import org.tsuzuki.security.Role;
import org.tsuzuki.security.StaffDetails;

/**
 * A supervisor's word for something that the desk would otherwise refuse: required steps that are not ticked, the same
 * renewal again, a reference that was used before, much money given back.
 *
 * @param by the supervisor or owner, as {@code SecondPerson} confirmed them
 */
public record Approval(String reason, StaffDetails by) implements Serializable {

    /** The refusals that a supervisor may lift. */
    private static final Set<String> LIFTABLE =
            Set.of("problem.renewal.steps", "problem.renewal.repeated", "problem.reference.used");

    /** @throws ProblemException without a reason or with too long a one, or when the person may not decide it */
    public Approval {
        reason = TextLimit.REASON.check("reason", reason);
        if (reason.isEmpty()) {
            throw new ProblemException(Problem.of("reason.missing"), "reason");
        }
        if (by.disabled() || by.role() != Role.SUPERVISOR && by.role() != Role.OWNER) {
            throw new ProblemException(Problem.of("problem.secondPerson.role"), "login");
        }
    }

    /** Whether a supervisor's word can stand against a problem at all. */
    public static boolean canLift(Problem problem) {
        return LIFTABLE.contains(problem.key());
    }
}
