package org.tsuzuki.validity;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import org.tsuzuki.base.JapanTime;

/**
 * One dated limit of a card, in Japan time.
 *
 * @param lastDay the last day that is still good; for suspension and release the day on which it happens
 * @param endsAt the time of day at which a limit is over, or null when it runs to the end of its day
 */
public record KeyDate(
        KeyDateKind kind, LocalDate lastDay, @Nullable LocalTime endsAt) implements Serializable {

    static final Comparator<KeyDate> BY_END = Comparator.comparing(KeyDate::end).thenComparing(KeyDate::kind);

    /** A clock for whole days. */
    public static KeyDate of(KeyDateKind kind, LocalDate lastDay) {
        return new KeyDate(kind, lastDay, null);
    }

    /** A clock that is over at this very moment. */
    public static KeyDate endingAt(KeyDateKind kind, Instant end) {
        var japan = JapanTime.at(end);
        return new KeyDate(kind, japan.toLocalDate(), japan.toLocalTime());
    }

    /** The first instant at which the limit is over. */
    public Instant end() {
        if (endsAt != null) {
            return lastDay.atTime(endsAt).atZone(JapanTime.ZONE).toInstant();
        }
        return JapanTime.startOf(kind.strikesAsTheDayBegins() ? lastDay : lastDay.plusDays(1));
    }

    public boolean isPast(Instant now) {
        return !now.isBefore(end());
    }

    /** Whole days from today to the clock's day: 0 on the day itself, negative afterwards. */
    public long daysLeft(LocalDate today) {
        return ChronoUnit.DAYS.between(today, lastDay);
    }

    boolean endsAfter(KeyDate other) {
        return end().isAfter(other.end());
    }
}
