package org.tsuzuki.security;

import java.nio.charset.StandardCharsets;
import org.tsuzuki.base.Problem;
import org.tsuzuki.base.ProblemException;

/** What a password must be: long enough, and not the account's own name. No rules on kinds of characters. */
final class Passwords {

    private static final int SHORTEST = 10;
    private static final int LONGEST = 128;

    private Passwords() {}

    /** Half a letter has no bytes that could be hashed. */
    static boolean isWholeText(String password) {
        return StandardCharsets.UTF_8.newEncoder().canEncode(password);
    }

    static void check(String password, String login) {
        if (password.length() < SHORTEST || password.length() > LONGEST) {
            throw new ProblemException(Problem.of("problem.password.length", SHORTEST, LONGEST), "password");
        }
        if (!isWholeText(password)) {
            throw new ProblemException(Problem.of("problem.text.notStored"), "password");
        }
        if (password.equalsIgnoreCase(login)) {
            throw new ProblemException(Problem.of("problem.password.login"), "password");
        }
    }
}
