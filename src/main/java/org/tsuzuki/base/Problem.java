package org.tsuzuki.base;

import java.io.Serializable;
import java.util.List;

/**
 * Why something typed or asked for cannot be accepted: a key of the message bundles and what the message names.
 * The reader's language is chosen where it is shown.
 */
public record Problem(String key, List<Object> arguments) implements Serializable {

    public Problem {
        arguments = List.copyOf(arguments);
    }

    public static Problem of(String key, Object... arguments) {
        return new Problem(key, List.of(arguments));
    }
}
