package org.tsuzuki.security.approval;

import org.tsuzuki.base.ProblemCode;

/** Why somebody's word does not hold where it is used; another one is needed. */
public enum ApprovalProblem implements ProblemCode {
    /** It was given for something else, or elsewhere. */
    OTHER("problem.approval.other"),
    EXPIRED("problem.approval.expired"),
    /** Whoever gave it may not any more. */
    ENDED("problem.approval.ended");

    private final String key;

    ApprovalProblem(String key) {
        this.key = key;
    }

    @Override
    public String key() {
        return key;
    }
}
