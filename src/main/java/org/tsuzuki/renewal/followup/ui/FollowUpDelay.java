package org.tsuzuki.renewal.followup.ui;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import org.tsuzuki.base.JapanTime;

/** When to look again, as the board offers it. */
enum FollowUpDelay {
    TEN_MINUTES(Duration.ofMinutes(10)),
    HALF_HOUR(Duration.ofMinutes(30)),
    TWO_HOURS(Duration.ofHours(2)),
    /** When the counter opens again. */
    TOMORROW(Duration.ZERO) {
        @Override
        Instant from(Instant now) {
            return JapanTime.dayOf(now)
                    .plusDays(1)
                    .atTime(LocalTime.of(9, 0))
                    .atZone(JapanTime.ZONE)
                    .toInstant();
        }
    };

    private final Duration wait;

    FollowUpDelay(Duration wait) {
        this.wait = wait;
    }

    Instant from(Instant now) {
        return now.plus(wait);
    }
}
