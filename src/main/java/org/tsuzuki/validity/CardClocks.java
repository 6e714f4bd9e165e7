package org.tsuzuki.validity;

import java.io.Serializable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The clocks that run on one card, at most one of each kind, the one that ends first in front. */
public record CardClocks(List<CardClock> clocks) implements Serializable {

    public static final CardClocks NONE = new CardClocks(List.of());

    /** @throws IllegalArgumentException when a kind occurs twice */
    public CardClocks {
        if (clocks.stream().map(CardClock::kind).distinct().count() < clocks.size()) {
            throw new IllegalArgumentException("A card has one clock of each kind");
        }
        clocks = clocks.stream().sorted(CardClock.BY_END).toList();
    }

    public static CardClocks of(CardClock... clocks) {
        return new CardClocks(List.of(clocks));
    }

    public Optional<CardClock> get(ClockKind kind) {
        return clocks.stream().filter(clock -> clock.kind() == kind).findFirst();
    }

    /** These clocks with the given one in place of its kind's former one. */
    public CardClocks with(CardClock clock) {
        var changed = new ArrayList<>(without(clock.kind()).clocks);
        changed.add(clock);
        return new CardClocks(changed);
    }

    public CardClocks without(ClockKind... kinds) {
        var unwanted = Set.of(kinds);
        return new CardClocks(clocks.stream()
                .filter(clock -> !unwanted.contains(clock.kind()))
                .toList());
    }

    /** These clocks with the given one, unless its kind's former one ends later. */
    public CardClocks withLater(CardClock clock) {
        return get(clock.kind()).filter(former -> former.endsAfter(clock)).isPresent() ? this : with(clock);
    }

    /** The clock of these kinds that ends first, past or not; of all kinds when none is named. */
    public Optional<CardClock> earliest(ClockKind... kinds) {
        var wanted = Set.of(kinds);
        return clocks.stream()
                .filter(clock -> wanted.isEmpty() || wanted.contains(clock.kind()))
                .findFirst();
    }

    /** The clock of these kinds that ends last, past or not. */
    public Optional<CardClock> latest(ClockKind... kinds) {
        var wanted = Set.of(kinds);
        return clocks.stream().filter(clock -> wanted.contains(clock.kind())).reduce((first, second) -> second);
    }

    /** The next date that changes anything for the customer; nothing once the number is released. */
    public Optional<CardClock> firstThatMatters(Instant now) {
        if (isPast(ClockKind.RELEASE, now)) {
            return Optional.empty();
        }
        return clocks.stream().filter(clock -> !clock.isPast(now)).findFirst();
    }

    public boolean isEmpty() {
        return clocks.isEmpty();
    }

    /** Whether the card has this clock and it still runs. */
    public boolean isRunning(ClockKind kind, Instant now) {
        return get(kind).filter(clock -> !clock.isPast(now)).isPresent();
    }

    /** Whether the card has this clock and it is over. */
    public boolean isPast(ClockKind kind, Instant now) {
        return get(kind).filter(clock -> clock.isPast(now)).isPresent();
    }

    /** Those that still run, in the same order. */
    public CardClocks running(Instant now) {
        return clocks.stream()
                .filter(clock -> !clock.isPast(now))
                .collect(Collectors.collectingAndThen(Collectors.toList(), CardClocks::new));
    }
}
