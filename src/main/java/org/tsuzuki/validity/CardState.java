package org.tsuzuki.validity;

import static org.tsuzuki.validity.KeyDateKind.ACTIVATE_BY;
import static org.tsuzuki.validity.KeyDateKind.CALLS;
import static org.tsuzuki.validity.KeyDateKind.DATA;
import static org.tsuzuki.validity.KeyDateKind.LAST_CHANCE;
import static org.tsuzuki.validity.KeyDateKind.RECEIVING;
import static org.tsuzuki.validity.KeyDateKind.RELEASE;
import static org.tsuzuki.validity.KeyDateKind.SUSPENSION;

import java.time.Instant;
import org.tsuzuki.base.JapanTime;

/** How a card stands, derived from its key dates and never stored; labelled by the message {@code cardState.<name>}. */
public enum CardState {
    ACTIVE,
    /** Data or calls end within {@value #EXPIRING_DAYS} days. */
    EXPIRING,
    /** Service has ended, and the card can still be renewed. */
    IN_GRACE,
    /** Data and calls have ended, and the number can still be called. */
    RECEIVE_ONLY,
    SUSPENDED,
    LAPSED,
    /** Bought, waiting for its first use. */
    NOT_STARTED,
    LOST,
    CLOSED,
    /** No clock is known. */
    UNKNOWN;

    public static final int EXPIRING_DAYS = 7;

    public String messageKey() {
        return "cardState." + name();
    }

    /** What a person has recorded (closed, lost) comes first, then what has befallen the line, then what still runs. */
    public static CardState derive(KeyDates keyDates, Instant now, boolean lost, boolean closed) {
        if (closed) {
            return CLOSED;
        }
        if (lost) {
            return LOST;
        }
        if (keyDates.isEmpty()) {
            return UNKNOWN;
        }
        if (keyDates.isPast(RELEASE, now)) {
            return LAPSED;
        }
        if (keyDates.isPast(SUSPENSION, now)) {
            return keyDates.isPast(LAST_CHANCE, now) ? LAPSED : SUSPENDED;
        }
        return ofTheLine(keyDates, keyDates.running(now), now);
    }

    private static CardState ofTheLine(KeyDates all, KeyDates running, Instant now) {
        var service = running.earliest(DATA, CALLS);
        if (service.isPresent()) {
            return activeUntil(service.get(), now);
        }
        if (running.get(RECEIVING).isPresent()) {
            return RECEIVE_ONLY;
        }
        if (running.get(ACTIVATE_BY).isPresent()) {
            return NOT_STARTED;
        }
        var line = running.earliest(SUSPENSION, RELEASE);
        if (line.isPresent() && all.earliest(DATA, CALLS, RECEIVING).isEmpty()) {
            return activeUntil(line.get(), now);
        }
        var renewable = running.get(LAST_CHANCE).isPresent()
                || line.isPresent() && all.get(LAST_CHANCE).isEmpty();
        return renewable ? IN_GRACE : LAPSED;
    }

    private static CardState activeUntil(KeyDate clock, Instant now) {
        return clock.daysLeft(JapanTime.dayOf(now)) <= EXPIRING_DAYS ? EXPIRING : ACTIVE;
    }
}
