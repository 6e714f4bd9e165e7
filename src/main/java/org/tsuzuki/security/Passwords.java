package org.tsuzuki.security;

import java.nio.charset.StandardCharsets;
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

    /** Whether it can be anybody's: not too long, and no half letter, which has no bytes that could be hashed. */
    static boolean canBeHashed(String password) {
        return password.length() <= LONGEST && isWholeText(password);
    }

    private static boolean isWholeText(String password) {
        return StandardCharsets.UTF_8.newEncoder().canEncode(password);
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
