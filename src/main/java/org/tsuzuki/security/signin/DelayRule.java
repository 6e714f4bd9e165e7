package org.tsuzuki.security.signin;

import java.time.Duration;
import java.time.Instant;

/**
 * How long the next try waits after so many failures: not at all at first, then a second, and twice as long each time.
 *
 * @param free how many failures cost nothing
 * @param longest the wait never grows beyond it
 * @param forgivesOneAfter a failure is forgiven whenever so much time has passed without another
 */
record DelayRule(int free, Duration longest, Duration forgivesOneAfter) {

    private static final Duration SHORTEST = Duration.ofSeconds(1);

    Duration delay(int failures) {
        if (failures < free) {
            return Duration.ZERO;
        }
        var delay = SHORTEST.multipliedBy(1L << Math.min(failures - free, Integer.SIZE));
        return delay.compareTo(longest) < 0 ? delay : longest;
    }

    /** With one failure more; never beyond where the wait stops growing, so that a long attack is forgiven as soon. */
    int another(int failures) {
        return delay(failures).equals(longest) ? failures : failures + 1;
    }

    /** What has not been forgiven by now. */
    int left(int failures, Instant last, Instant now) {
        var forgiven = Duration.between(last, now).dividedBy(forgivesOneAfter);
        return (int) Math.clamp(failures - Math.max(forgiven, 0), 0, Integer.MAX_VALUE);
    }

    /** How long it takes until all is forgiven. */
    Duration memory(int failures) {
        return forgivesOneAfter.multipliedBy(failures);
    }
}
