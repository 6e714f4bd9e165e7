package org.tsuzuki.base;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;

/**
 * The clock that the whole desk reads: the system's, except inside {@link #at}. A history must carry the times at which
 * it happened, although it is written by the services that also serve the counter; only the demo agency needs this.
 */
public final class DeskClock extends Clock {

    private final ScopedValue<Instant> then = ScopedValue.newInstance();
    private final Clock real;

    public DeskClock(Clock real) {
        this.real = real;
    }

    /** Works as if it were then, on this thread and for the length of the work alone. */
    public void at(Instant moment, Runnable work) {
        ScopedValue.where(then, moment).run(work);
    }

    @Override
    public Instant instant() {
        return then.isBound() ? then.get() : real.instant();
    }

    @Override
    public ZoneId getZone() {
        return real.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return zone.equals(getZone()) ? this : real.withZone(zone);
    }
}
