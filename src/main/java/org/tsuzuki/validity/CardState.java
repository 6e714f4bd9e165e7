package org.tsuzuki.validity;

import static org.tsuzuki.validity.KeyDateKind.ACTIVATE_BY;
import static org.tsuzuki.validity.KeyDateKind.CALLS;
import static org.tsuzuki.validity.KeyDateKind.DATA;
import static org.tsuzuki.validity.KeyDateKind.LAST_CHANCE;
import static org.tsuzuki.validity.KeyDateKind.RECEIVING;
import static org.tsuzuki.validity.KeyDateKind.RELEASE;
import static org.tsuzuki.validity.KeyDateKind.SUSPENSION;

import java.time.Instant;
import java.util.Optional;
import org.tsuzuki.base.JapanTime;

/** How a card stands, derived from its key dates and never stored; labelled by the message {@code cardState.<name>}. */
public enum CardState {
    ACTIVE,
    /** Data or calls end within {@value #EXPIRING_DAYS} days. */
    EXPIRING,
    /** Data has ended and the line lives on: data can be bought again at any time. */
    DATA_ENDED,
    /** A billed line past the month that is paid: the bill can be paid, and the line lives. */
    BILL_DUE,
    /** Service has ended, and the card can still be renewed until a day. */
    IN_GRACE,
    /** Data and calls have ended, and the number can still be called. */
    RECEIVE_ONLY,
    SUSPENDED,
    LAPSED,
    /** Bought, waiting for its first use. */
    NOT_STARTED,
    LOST,
    CLOSED,
    /** No date is known, or what was paid for has ended and nobody knows what is left of the line. */
    UNKNOWN;

    public static final int EXPIRING_DAYS = 7;

    public String messageKey() {
        return "cardState." + name();
    }

    /** What a person has recorded (closed, lost) comes first, then what has befallen the line, then what still runs. */
    public static CardState derive(
            KeyDates keyDates, Instant now, boolean lost, boolean closed, LineAfterEnd afterEnd, boolean billed) {
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
        return whileServed(keyDates, keyDates.running(now), now)
                .orElseGet(() -> afterService(keyDates, now, afterEnd, billed));
    }

    /** The state of a line of which anything that was paid for still runs, or waits for its first use. */
    private static Optional<CardState> whileServed(KeyDates all, KeyDates running, Instant now) {
        var service = running.earliest(DATA, CALLS);
        if (service.isPresent()) {
            var state = activeUntil(service.get(), now);
            return Optional.of(state == ACTIVE && all.isPast(DATA, now) ? DATA_ENDED : state);
        }
        if (running.get(RECEIVING).isPresent()) {
            return Optional.of(RECEIVE_ONLY);
        }
        if (running.get(ACTIVATE_BY).isPresent()) {
            return Optional.of(NOT_STARTED);
        }
        return all.earliest(DATA, CALLS, RECEIVING).isPresent()
                ? Optional.empty()
                : running.earliest(SUSPENSION, RELEASE).map(line -> activeUntil(line, now));
    }

    /** A last day decides where one is known, else what the plan leaves of the line; a missing date decides nothing. */
    private static CardState afterService(KeyDates all, Instant now, LineAfterEnd afterEnd, boolean billed) {
        if (isAliveUntilSuspended(afterEnd) && all.isRunning(SUSPENSION, now)) {
            return billed ? BILL_DUE : DATA_ENDED;
        }
        if (all.get(LAST_CHANCE).isPresent()) {
            return all.isPast(LAST_CHANCE, now) ? LAPSED : IN_GRACE;
        }
        if (afterEnd == LineAfterEnd.LINE_STAYS && hasBegun(all)) {
            return billed ? BILL_DUE : DATA_ENDED;
        }
        if (afterEnd == LineAfterEnd.DEAD_NEW_CARD) {
            return LAPSED;
        }
        return all.running(now).earliest(SUSPENSION, RELEASE).isPresent() ? IN_GRACE : UNKNOWN;
    }

    /** A card that was never started has neither data that ended nor a bill. */
    private static boolean hasBegun(KeyDates all) {
        return all.earliest(DATA, CALLS, RECEIVING).isPresent();
    }

    private static boolean isAliveUntilSuspended(LineAfterEnd afterEnd) {
        return afterEnd == LineAfterEnd.LINE_STAYS || afterEnd == LineAfterEnd.NUMBER_KEPT_THEN_DEAD;
    }

    private static CardState activeUntil(KeyDate clock, Instant now) {
        return clock.daysLeft(JapanTime.dayOf(now)) <= EXPIRING_DAYS ? EXPIRING : ACTIVE;
    }
}
