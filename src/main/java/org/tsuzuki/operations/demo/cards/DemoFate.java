package org.tsuzuki.operations.demo.cards;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.tsuzuki.validity.CardState;
import org.tsuzuki.validity.KeyDates;

/**
 * How a card of the demo stands on the day it is filled.
 *
 * @param end the last day of service, which the last renewal led to; null when service has no such day
 */
public record DemoFate(
        CardState state,
        KeyDates keyDates,
        @Nullable LocalDate end,
        @Nullable LocalDate lostOn,
        @Nullable LocalDate closedOn) {

    DemoFate(CardState state, KeyDates keyDates, @Nullable LocalDate end) {
        this(state, keyDates, end, null, null);
    }
}
