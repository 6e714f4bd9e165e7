package org.tsuzuki;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.springframework.context.annotation.Primary;
import org.tsuzuki.base.JapanTime;

/** The desk's clock in tests: it stands still until a test moves it. */
@Primary
public class TestClock extends Clock {

    /** Friday, 20 November 2026, 12:00 in Japan. */
    public static final Instant START = Instant.parse("2026-11-20T03:00:00Z");

    public static final LocalDate TODAY = JapanTime.dayOf(START);

    private volatile Instant now = START;

    public void set(Instant instant) {
        now = instant;
    }

    public void set(LocalDate day, LocalTime time) {
        set(day.atTime(time).atZone(JapanTime.ZONE).toInstant());
    }

    public void advance(Duration duration) {
        now = now.plus(duration);
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return JapanTime.ZONE;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(now, zone);
    }
}
