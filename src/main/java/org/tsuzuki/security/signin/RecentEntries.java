package org.tsuzuki.security.signin;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalInt;

/**
 * Keeps whoever repeats something from filling the audit log: the same within a minute is left out, and so is whatever goes
 * beyond so many different ones. What was left out is counted and told with the next one that is not.
 */
public final class RecentEntries<T> {

    static final Duration MINUTE = Duration.ofMinutes(1);

    private final int most;
    private final Map<T, Instant> noted = new LinkedHashMap<>();
    private int leftOut;

    /** @param most different ones within a minute */
    public RecentEntries(int most) {
        this.most = most;
    }

    /** How many were left out since the one before; empty when this one is left out as well. */
    public synchronized OptionalInt admit(T entry, Instant now) {
        noted.values().removeIf(at -> at.isAfter(now) || !at.plus(MINUTE).isAfter(now));
        if (noted.containsKey(entry) || noted.size() >= most) {
            leftOut++;
            return OptionalInt.empty();
        }
        noted.put(entry, now);
        var told = leftOut;
        leftOut = 0;
        return OptionalInt.of(told);
    }
}
