package org.tsuzuki.card;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;
import org.tsuzuki.validity.CardClock;
import org.tsuzuki.validity.ClockKind;

/** A clock as the table keeps it. */
@Embeddable
record StoredClock(
        @Enumerated(EnumType.STRING) ClockKind kind,
        LocalDate lastDay,
        @Nullable LocalTime endsAt) {

    static StoredClock of(CardClock clock) {
        return new StoredClock(clock.kind(), clock.lastDay(), clock.endsAt());
    }

    CardClock clock() {
        return new CardClock(kind, lastDay, endsAt);
    }
}
