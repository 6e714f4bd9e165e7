package org.tsuzuki.operations;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.tsuzuki.validity.CardClocks;
import org.tsuzuki.validity.CardState;

/**
 * How a card of the demo stands on the day it is filled.
 *
 * @param end the last day of service, which the last renewal led to; null when service has no such day
 */
record DemoFate(
        CardState state,
        CardClocks clocks,
        @Nullable LocalDate end,
        @Nullable LocalDate lostOn,
        @Nullable LocalDate closedOn) {

    DemoFate(CardState state, CardClocks clocks, @Nullable LocalDate end) {
        this(state, clocks, end, null, null);
    }
}
