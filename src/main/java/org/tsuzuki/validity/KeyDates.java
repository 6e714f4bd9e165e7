package org.tsuzuki.validity;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The key dates that run on one card, at most one of each kind, the one that ends first in front. */
public record KeyDates(List<KeyDate> keyDates) implements Serializable {

    public static final KeyDates NONE = new KeyDates(List.of());

    /**
     * A date of a kind that is not known any more is left out.
     *
     * @throws IllegalArgumentException when a kind occurs twice
     */
    public KeyDates {
        keyDates =
                keyDates.stream().filter(clock -> Objects.nonNull(clock.kind())).toList();
        if (keyDates.stream().map(KeyDate::kind).distinct().count() < keyDates.size()) {
            throw new IllegalArgumentException("A card has one clock of each kind");
        }
        keyDates = keyDates.stream().sorted(KeyDate.BY_END).toList();
    }

    public static KeyDates of(KeyDate... keyDates) {
        return new KeyDates(List.of(keyDates));
    }

    public Optional<KeyDate> get(KeyDateKind kind) {
        return keyDates.stream().filter(clock -> clock.kind() == kind).findFirst();
    }

    /** These key dates with the given one in place of its kind's former one. */
    public KeyDates with(KeyDate clock) {
        var changed = new ArrayList<>(without(clock.kind()).keyDates);
        changed.add(clock);
        return new KeyDates(changed);
    }

    public KeyDates without(KeyDateKind... kinds) {
        var unwanted = Set.of(kinds);
        return new KeyDates(keyDates.stream()
                .filter(clock -> !unwanted.contains(clock.kind()))
                .toList());
    }

    /** These key dates with the given one, unless its kind's former one ends later. */
    public KeyDates withLater(KeyDate clock) {
        return get(clock.kind()).filter(former -> former.endsAfter(clock)).isPresent() ? this : with(clock);
    }

    /** These key dates with those that hang on one of them, where none of their kind is noted. */
    public KeyDates completedBy(KeyDateKind kind, Function<LocalDate, KeyDates> hanging) {
        var noted = get(kind);
        if (noted.isEmpty()) {
            return this;
        }
        var completed = this;
        for (var date : hanging.apply(noted.get().lastDay()).keyDates) {
            completed = completed.get(date.kind()).isPresent() ? completed : completed.with(date);
        }
        return completed;
    }

    /** The clock of these kinds that ends first, past or not; of all kinds when none is named. */
    public Optional<KeyDate> earliest(KeyDateKind... kinds) {
        var wanted = Set.of(kinds);
        return keyDates.stream()
                .filter(clock -> wanted.isEmpty() || wanted.contains(clock.kind()))
                .findFirst();
    }

    /** The clock of these kinds that ends last, past or not. */
    public Optional<KeyDate> latest(KeyDateKind... kinds) {
        var wanted = Set.of(kinds);
        return keyDates.stream().filter(clock -> wanted.contains(clock.kind())).reduce((first, second) -> second);
    }

    /** The next date that changes anything for the customer; nothing once the number is released. */
    public Optional<KeyDate> firstThatMatters(Instant now) {
        if (isPast(KeyDateKind.RELEASE, now)) {
            return Optional.empty();
        }
        return keyDates.stream().filter(clock -> !clock.isPast(now)).findFirst();
    }

    public boolean isEmpty() {
        return keyDates.isEmpty();
    }

    /** Whether the card has this clock and it still runs. */
    public boolean isRunning(KeyDateKind kind, Instant now) {
        return get(kind).filter(clock -> !clock.isPast(now)).isPresent();
    }

    /** Whether the card has this clock and it is over. */
    public boolean isPast(KeyDateKind kind, Instant now) {
        return get(kind).filter(clock -> clock.isPast(now)).isPresent();
    }

    /** Those that still run, in the same order. */
    public KeyDates running(Instant now) {
        return keyDates.stream()
                .filter(clock -> !clock.isPast(now))
                .collect(Collectors.collectingAndThen(Collectors.toList(), KeyDates::new));
    }
}
