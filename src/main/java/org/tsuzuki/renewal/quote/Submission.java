package org.tsuzuki.renewal.quote;

import org.tsuzuki.base.Problem;
import org.tsuzuki.renewal.check.Difference;

/** Whether the clerk has entered a renewal at the carrier when the money is taken. */
public enum Submission {
    DONE,
    /** The money first; the checklist and the references follow. */
    LATER;

    /** What may be made up for after the money was taken: steps, references and what they say. */
    public static boolean waits(Problem problem) {
        return problem.code() instanceof Difference
                || problem.code() instanceof RenewalProblem renewal && renewal.canWait();
    }
}
