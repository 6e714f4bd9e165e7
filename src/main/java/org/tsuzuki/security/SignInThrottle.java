package org.tsuzuki.security;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.event.AuthenticationSuccessEvent;
import org.springframework.stereotype.Component;

/**
 * Slows guessing: after five failures an account rests for a minute, before any hash is computed. A try counts as
 * failed from its beginning, so that tries at the same moment cannot slip through together.
 */
@Component
class SignInThrottle {

    private static final int FREE_FAILURES = 5;
    private static final Duration REST = Duration.ofMinutes(1);
    private static final int REMEMBERED = 10_000;
    private static final int LONGEST_LOGIN = 80;

    private final ConcurrentMap<String, Failures> failures = new ConcurrentHashMap<>();
    private final Clock clock;

    SignInThrottle(Clock clock) {
        this.clock = clock;
    }

    /** Refuses an account that has to rest. */
    void check(String login) {
        var now = clock.instant();
        forgetOld(now);
        failures.compute(key(login), (key, known) -> {
            if (known == null) {
                return new Failures(1, now);
            }
            if (known.count() >= FREE_FAILURES && now.isBefore(known.last().plus(REST))) {
                throw new LockedException("Too many failures");
            }
            return new Failures(known.count() + 1, now);
        });
    }

    @EventListener
    void on(AuthenticationSuccessEvent event) {
        failures.remove(key(event.getAuthentication().getName()));
    }

    /** The right password was given elsewhere than at sign-in. */
    void forgive(String login) {
        failures.remove(key(login));
    }

    private void forgetOld(Instant now) {
        if (failures.size() >= REMEMBERED) {
            failures.values().removeIf(known -> known.last().plus(REST).isBefore(now));
        }
    }

    private static String key(String login) {
        return StaffDirectory.normalise(login.length() > LONGEST_LOGIN ? login.substring(0, LONGEST_LOGIN) : login);
    }

    private record Failures(int count, Instant last) {}
}
