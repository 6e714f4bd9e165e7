package org.tsuzuki.security;

import org.jspecify.annotations.Nullable;
import org.tsuzuki.base.Problem;
import org.tsuzuki.base.ProblemException;

/** A refusal because it is another branch's or another person's; the audit log hears of it. */
public final class OutOfScopeException extends ProblemException {

    public OutOfScopeException(Problem problem, @Nullable String field) {
        super(problem, field);
    }
}
