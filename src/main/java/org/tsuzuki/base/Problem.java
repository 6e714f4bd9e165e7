package org.tsuzuki.base;

import java.io.Serializable;
import java.util.List;

/**
 * Why something typed or asked for cannot be accepted: a message of the bundles and what the message names.
 * The reader's language is chosen where it is shown.
 */
public record Problem(ProblemCode code, List<Object> arguments) implements Serializable {

    public Problem {
        arguments = List.copyOf(arguments);
    }

    public static Problem of(ProblemCode code, Object... arguments) {
        return new Problem(code, List.of(arguments));
    }

    /** A problem that is only told; no rule looks at it again. */
    public static Problem of(String key, Object... arguments) {
        return new Problem(new Told(key), List.of(arguments));
    }

    public String key() {
        return code.key();
    }

    public boolean is(ProblemCode which) {
        return code.equals(which);
    }

    private record Told(String key) implements ProblemCode {}
}
