package org.tsuzuki.security;

import java.util.Objects;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.tsuzuki.base.Problem;
import org.tsuzuki.base.ProblemException;
import org.tsuzuki.security.signin.DeskBusyException;
import org.tsuzuki.security.signin.PasswordQueue;

/** What a password must be: long enough, and not the account's own name. No rules on kinds of characters. */
@Component
class Passwords {

    private static final int SHORTEST = 10;
    private static final int LONGEST = 128;

    private final PasswordEncoder encoder;
    private final PasswordQueue queue;

    Passwords(PasswordEncoder encoder, PasswordQueue queue) {
        this.encoder = encoder;
        this.queue = queue;
    }

    static boolean isTooLong(String password) {
        return password.length() > LONGEST;
    }

    /**
     * What is kept of a password that somebody chose. It may have to wait, so no writing transaction may be open.
     *
     * @throws ProblemException when it is not good enough or the desk is busy
     */
    String hash(String password, String login) {
        check(password, login);
        try {
            return queue.inTurn(PasswordQueue.Line.KNOWN, () -> encode(password));
        } catch (DeskBusyException busy) {
            throw ProblemException.of("problem.deskBusy");
        }
    }

    private String encode(String password) {
        return Objects.requireNonNull(encoder.encode(password));
    }

    private static void check(String password, String login) {
        if (password.length() < SHORTEST || isTooLong(password)) {
            throw new ProblemException(Problem.of("problem.password.length", SHORTEST, LONGEST), "password");
        }
        if (password.equalsIgnoreCase(login)) {
            throw new ProblemException(Problem.of("problem.password.login"), "password");
        }
    }
}
