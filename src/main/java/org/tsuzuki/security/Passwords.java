package org.tsuzuki.security;

import org.tsuzuki.base.Problem;
import org.tsuzuki.base.ProblemException;

/** What a password must be: long enough, and not the account's own name. No rules on kinds of characters. */
final class Passwords {

    private static final int SHORTEST = 10;
    private static final int LONGEST = 128;

    private Passwords() {}

    static void check(String password, String login) {
        if (password.length() < SHORTEST || password.length() > LONGEST) {
            throw new ProblemException(Problem.of("problem.password.length", SHORTEST, LONGEST), "password");
        }
        if (password.equalsIgnoreCase(login)) {
            throw new ProblemException(Problem.of("problem.password.login"), "password");
        }
    }
}
