package org.tsuzuki.receipt;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.springframework.stereotype.Component;

/** Slows guessing on the check page: so many look-ups a minute for one address, and for all together. */
@Component
public class CheckThrottle {

    private static final int FOR_ONE = 20;
    private static final int FOR_ALL = 600;
    private static final int REMEMBERED = 10_000;
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final String ALL = "";

    private final ConcurrentMap<String, Window> windows = new ConcurrentHashMap<>();
    private final Clock clock;

    CheckThrottle(Clock clock) {
        this.clock = clock;
    }

    /** Counts a look-up; false when it has to wait for the next minute. */
    public boolean allows(String address) {
        var now = clock.instant();
        if (windows.size() >= REMEMBERED) {
            windows.values().removeIf(window -> window.isOver(now));
        }
        return count(address, now) <= FOR_ONE && count(ALL, now) <= FOR_ALL;
    }

    private int count(String address, Instant now) {
        return windows.compute(
                        address,
                        (key, known) -> known == null || known.isOver(now)
                                ? new Window(now, 1)
                                : new Window(known.from(), known.count() + 1))
                .count();
    }

    private record Window(Instant from, int count) {

        boolean isOver(Instant now) {
            return !now.isBefore(from.plus(MINUTE));
        }
    }
}
