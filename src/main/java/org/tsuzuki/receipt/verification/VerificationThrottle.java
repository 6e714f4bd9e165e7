package org.tsuzuki.receipt.verification;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import org.springframework.stereotype.Component;

/**
 * Slows guessing on the check page: so many look-ups a minute for one address, and for all together. Only what an
 * address may ask counts for all, so that one that asks too much cannot shut the page to the others. The addresses are
 * remembered for a minute and never more than a fixed number of them, so that whoever has many cannot fill the memory.
 */
@Component
public class VerificationThrottle {

    static final int FOR_ONE = 20;
    static final int FOR_ALL = 600;
    static final int REMEMBERED = 10_000;
    private static final Duration MINUTE = Duration.ofMinutes(1);

    /** The longest remembered first, which is also who is forgotten first. */
    private final LinkedHashMap<String, Window> addresses = new LinkedHashMap<>();

    private final Clock clock;
    private Window all = new Window(Instant.MIN, 0);

    VerificationThrottle(Clock clock) {
        this.clock = clock;
    }

    /** Counts a look-up; false when it has to wait for the next minute. */
    public synchronized boolean allows(String address) {
        var now = clock.instant();
        forget(now);
        var one = addresses.getOrDefault(address, new Window(now, 0)).next(now);
        addresses.put(address, one);
        if (one.count() > FOR_ONE) {
            return false;
        }
        all = all.next(now);
        return all.count() <= FOR_ALL;
    }

    synchronized int remembered() {
        return addresses.size();
    }

    /** The windows stand in the order in which they began. */
    private void forget(Instant now) {
        while (!addresses.isEmpty()
                && (addresses.size() >= REMEMBERED
                        || addresses.firstEntry().getValue().isOver(now))) {
            addresses.pollFirstEntry();
        }
    }

    private record Window(Instant from, int count) {

        Window next(Instant now) {
            return isOver(now) ? new Window(now, 1) : new Window(from, count + 1);
        }

        boolean isOver(Instant now) {
            return Duration.between(from, now).compareTo(MINUTE) >= 0;
        }
    }
}
