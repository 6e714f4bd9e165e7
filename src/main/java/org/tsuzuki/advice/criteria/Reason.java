package org.tsuzuki.advice.criteria;

import java.io.Serializable;
import java.util.List;
import org.tsuzuki.base.Problem;

/** One reason with what its sentence names. */
public record Reason(ReasonCode code, List<Object> arguments) implements Serializable {

    public Reason {
        arguments = List.copyOf(arguments);
    }

    public static Reason of(ReasonCode code, Object... arguments) {
        return new Reason(code, List.of(arguments));
    }

    /** The sentence, to be read in any language. */
    public Problem text() {
        return Problem.of("advice.reason." + code.name(), arguments.toArray());
    }
}
