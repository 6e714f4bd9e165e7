package org.tsuzuki.base;

import org.jspecify.annotations.Nullable;

/** A refusal that is told to the reader beside the field it belongs to, or on the page when it has no field. */
public class ProblemException extends IllegalArgumentException {

    private final transient Problem problem;
    private final @Nullable String field;

    public ProblemException(Problem problem) {
        this(problem, null);
    }

    public ProblemException(Problem problem, @Nullable String field) {
        super(problem.key() + problem.arguments());
        this.problem = problem;
        this.field = field;
    }

    public static ProblemException of(ProblemCode code, Object... arguments) {
        return new ProblemException(Problem.of(code, arguments));
    }

    public static ProblemException of(String key, Object... arguments) {
        return new ProblemException(Problem.of(key, arguments));
    }

    /** The same refusal beside another field. */
    public ProblemException at(String other) {
        var moved = new ProblemException(problem, other);
        moved.initCause(this);
        return moved;
    }

    public Problem problem() {
        return problem;
    }

    /** The name of the field of the form that the refusal belongs to, or null. */
    public @Nullable String field() {
        return field;
    }
}
