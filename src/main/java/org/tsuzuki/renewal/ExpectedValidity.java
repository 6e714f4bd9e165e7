package org.tsuzuki.renewal;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tsuzuki.validity.KeyDate;
import org.tsuzuki.validity.KeyDateKind;
import org.tsuzuki.validity.KeyDates;

/** The key dates a renewal was to move, and what becomes of them when another day is seen than was promised. */
public record ExpectedValidity(KeyDates before, KeyDates promised) {

    private static final List<KeyDateKind> LEADING = List.of(
            KeyDateKind.DATA, KeyDateKind.CALLS, KeyDateKind.RECEIVING, KeyDateKind.SUSPENSION, KeyDateKind.RELEASE);

    /** The day that an account page shows: the end of data, else of calls, else of what the renewal moves. */
    public Optional<LocalDate> day() {
        return LEADING.stream()
                .flatMap(kind -> promised.get(kind).stream())
                .filter(this::isMoved)
                .map(KeyDate::lastDay)
                .findFirst();
    }

    /**
     * The card's key dates as they stand now, with those that were to move moved, by as many days later or earlier as the
     * leading one was seen. What somebody changed in the other key dates meanwhile stays.
     *
     * @param seen the day of the leading clock; null when none was to be seen
     */
    public KeyDates observedOn(KeyDates current, @Nullable LocalDate seen) {
        var shift = seen == null
                ? 0
                : day().map(expected -> ChronoUnit.DAYS.between(expected, seen)).orElse(0L);
        var observed = current.without(ended());
        for (var clock : promised.keyDates()) {
            if (isMoved(clock)) {
                observed =
                        observed.with(new KeyDate(clock.kind(), clock.lastDay().plusDays(shift), clock.endsAt()));
            }
        }
        return observed;
    }

    private KeyDateKind[] ended() {
        return before.keyDates().stream()
                .map(KeyDate::kind)
                .filter(kind -> promised.get(kind).isEmpty())
                .toArray(KeyDateKind[]::new);
    }

    private boolean isMoved(KeyDate clock) {
        return !before.get(clock.kind()).equals(Optional.of(clock));
    }
}
