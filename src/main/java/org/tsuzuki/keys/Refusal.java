package org.tsuzuki.keys;

import java.util.List;

/** Why the desk does not start or a command is not carried out, for whoever sits at the console. */
final class Refusal extends RuntimeException {

    Refusal(String what, String... waysOut) {
        super(what
                + String.join(
                        "", List.of(waysOut).stream().map("\n  - "::concat).toList()));
    }

    static Refusal because(String what, Exception cause) {
        return new Refusal(what + " (" + cause.getMessage() + ")");
    }
}
