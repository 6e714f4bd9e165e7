package org.tsuzuki.renewal;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.tsuzuki.validity.CardClock;
import org.tsuzuki.validity.CardClocks;
import org.tsuzuki.validity.ClockKind;

/** The clocks a renewal was to move, and what becomes of them when another day is seen than was promised. */
public record PromisedClocks(CardClocks before, CardClocks promised) {

    private static final List<ClockKind> LEADING =
            List.of(ClockKind.DATA, ClockKind.CALLS, ClockKind.RECEIVING, ClockKind.SUSPENSION, ClockKind.RELEASE);

    /** The day that an account page shows: the end of data, else of calls, else of what the renewal moves. */
    public Optional<LocalDate> day() {
        return LEADING.stream()
                .flatMap(kind -> promised.get(kind).stream())
                .filter(this::isMoved)
                .map(CardClock::lastDay)
                .findFirst();
    }

    /** Every clock that was to move, by as many days later or earlier as the leading one was seen. */
    CardClocks observedOn(LocalDate seen) {
        var shift =
                day().map(expected -> ChronoUnit.DAYS.between(expected, seen)).orElse(0L);
        return new CardClocks(promised.clocks().stream()
                .map(clock -> isMoved(clock)
                        ? new CardClock(clock.kind(), clock.lastDay().plusDays(shift), clock.endsAt())
                        : clock)
                .toList());
    }

    private boolean isMoved(CardClock clock) {
        return !before.get(clock.kind()).equals(Optional.of(clock));
    }
}
