package org.tsuzuki.card;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;
import org.tsuzuki.validity.KeyDate;
import org.tsuzuki.validity.KeyDateKind;

/** A clock as the table keeps it. */
@Embeddable
record StoredKeyDate(
        @Enumerated(EnumType.STRING) KeyDateKind kind,
        LocalDate lastDay,
        @Nullable LocalTime endsAt) {

    static StoredKeyDate of(KeyDate clock) {
        return new StoredKeyDate(clock.kind(), clock.lastDay(), clock.endsAt());
    }

    KeyDate clock() {
        return new KeyDate(kind, lastDay, endsAt);
    }
}
