package org.tsuzuki.security.signin;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.tsuzuki.security.signin.FailureCounter.Kind;

/**
 * A try to prove who somebody is: which failures count against it, and where it stands in line.
 *
 * @param counters always in the order of {@link Kind}, so that neighbours lock them in the same order
 */
public record SignInAttempt(List<FailureCounter> counters, PasswordQueue.Line line) {

    static SignInAttempt byStranger(LoginName account, Visitor visitor) {
        return new SignInAttempt(
                List.of(
                        FailureCounter.of(Kind.ACCOUNT_AT_ADDRESS, account.value(), visitor.address()),
                        FailureCounter.of(Kind.ACCOUNT, account.value()),
                        FailureCounter.of(Kind.ADDRESS, visitor.address())),
                PasswordQueue.Line.STRANGERS);
    }

    /** What others do elsewhere never counts here. */
    static SignInAttempt onKnownDevice(LoginName account, Visitor visitor) {
        var device = Objects.requireNonNull(visitor.device());
        return new SignInAttempt(
                List.of(FailureCounter.of(Kind.DEVICE, account.value(), device)), PasswordQueue.Line.KNOWN);
    }

    /** A second person vouches at the screen of a clerk who is signed in. */
    public static SignInAttempt vouching(LoginName account, UUID clerk) {
        return new SignInAttempt(
                List.of(FailureCounter.of(Kind.VOUCHING, account.value(), clerk.toString())), PasswordQueue.Line.KNOWN);
    }
}
