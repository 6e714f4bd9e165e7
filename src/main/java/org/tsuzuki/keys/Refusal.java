package org.tsuzuki.keys;

import java.util.List;
import java.util.Objects;

/** Why the desk does not start or a command is not carried out, for whoever sits at the console. */
public final class Refusal extends RuntimeException {

    public Refusal(String what, String... waysOut) {
        super(what
                + String.join(
                        "", List.of(waysOut).stream().map("\n  - "::concat).toList()));
    }

    @Override
    public String getMessage() {
        return Objects.requireNonNull(super.getMessage());
    }

    public static Refusal because(String what, Exception cause) {
        return new Refusal(what + " (" + cause.getMessage() + ")");
    }
}
