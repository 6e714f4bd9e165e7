package org.tsuzuki.renewal;

import org.tsuzuki.base.Problem;
import org.tsuzuki.base.ProblemException;
import org.tsuzuki.security.Role;
import org.tsuzuki.security.StaffDetails;

/**
 * A supervisor's word that a renewal may be recorded although required steps are not ticked.
 *
 * @param by the supervisor or owner, as {@code SecondPerson} confirmed them
 */
public record StepsOverride(String reason, StaffDetails by) {

    /** @throws ProblemException without a reason, or when the person may not decide it */
    public StepsOverride {
        reason = reason.strip();
        if (reason.isEmpty()) {
            throw new ProblemException(Problem.of("reason.missing"), "reason");
        }
        if (by.disabled() || by.role() != Role.SUPERVISOR && by.role() != Role.OWNER) {
            throw new ProblemException(Problem.of("problem.secondPerson.role"), "login");
        }
    }
}
