package org.tsuzuki.security;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.event.AbstractAuthenticationFailureEvent;
import org.springframework.security.authentication.event.AuthenticationSuccessEvent;
import org.springframework.stereotype.Component;

/** Slows guessing: after five failures an account rests for a minute, before any hash is computed. */
@Component
class SignInThrottle {

    private static final int FREE_FAILURES = 5;
    private static final Duration REST = Duration.ofMinutes(1);
    private static final int REMEMBERED = 10_000;

    private final ConcurrentMap<String, Failures> failures = new ConcurrentHashMap<>();
    private final Clock clock;

    SignInThrottle(Clock clock) {
        this.clock = clock;
    }

    /** Refuses an account that has to rest. */
    void check(String login) {
        var known = failures.get(StaffDirectory.normalise(login));
        if (known != null
                && known.count() >= FREE_FAILURES
                && clock.instant().isBefore(known.last().plus(REST))) {
            throw new LockedException("Too many failures");
        }
    }

    @EventListener
    void on(AbstractAuthenticationFailureEvent event) {
        if (event.getException() instanceof LockedException) {
            return;
        }
        if (failures.size() >= REMEMBERED) {
            failures.values().removeIf(known -> known.last().plus(REST).isBefore(clock.instant()));
        }
        failures.merge(
                StaffDirectory.normalise(event.getAuthentication().getName()),
                new Failures(1, clock.instant()),
                (before, now) -> new Failures(before.count() + 1, now.last()));
    }

    @EventListener
    void on(AuthenticationSuccessEvent event) {
        failures.remove(StaffDirectory.normalise(event.getAuthentication().getName()));
    }

    private record Failures(int count, Instant last) {}
}
