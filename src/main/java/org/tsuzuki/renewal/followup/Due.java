package org.tsuzuki.renewal.followup;

import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How urgent the next look at an open renewal is.
 *
 * @param at when to look; null when nobody said so, which is now
 * @param late how long it has been due, in whole minutes; zero before
 */
public record Due(State state, @Nullable Instant at, Duration late) implements Serializable {

    /** So long a look that is due is not overdue yet. */
    private static final Duration GRACE = Duration.ofMinutes(10);

    /** From calm to urgent. */
    public enum State {
        LATER,
        NOW,
        OVERDUE
    }

    public static Due of(@Nullable Instant at, Instant now) {
        if (at == null) {
            return new Due(State.NOW, null, Duration.ZERO);
        }
        if (at.isAfter(now)) {
            return new Due(State.LATER, at, Duration.ZERO);
        }
        var late = Duration.ofMinutes(Duration.between(at, now).toMinutes());
        return new Due(late.compareTo(GRACE) < 0 ? State.NOW : State.OVERDUE, at, late);
    }
}
