package org.tsuzuki.operations.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Random;
import org.tsuzuki.base.JapanTime;

/** Times at which the demo agency is open, none of them in the future. */
final class DemoHours {

    private static final LocalTime OPENS = LocalTime.of(10, 0);
    private static final int OPEN_MINUTES = 9 * 60 + 30;

    private final Instant now;
    private final Random random = new Random(86_400);

    DemoHours(Instant now) {
        this.now = now;
    }

    Instant on(LocalDate day) {
        var minute = random.nextInt(OPEN_MINUTES);
        var at = day.atTime(OPENS).plusMinutes(minute).plusSeconds(random.nextInt(60));
        return past(at.atZone(JapanTime.ZONE).toInstant());
    }

    Instant minutesAfter(Instant before, int most) {
        var after = before.plus(Duration.ofMinutes(3L + random.nextInt(most)));
        return after.isBefore(now)
                ? after
                : before.plus(Duration.between(before, now).dividedBy(2));
    }

    /** What is planned for later today has happened within the last half hour. */
    private Instant past(Instant planned) {
        return planned.isBefore(now.minus(Duration.ofMinutes(5)))
                ? planned
                : now.minus(Duration.ofMinutes(5L + random.nextInt(25)));
    }
}
