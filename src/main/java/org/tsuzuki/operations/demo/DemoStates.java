package org.tsuzuki.operations.demo;

import java.util.Random;
import org.tsuzuki.card.CardKind;
import org.tsuzuki.catalogue.kinds.Contract;
import org.tsuzuki.catalogue.kinds.Purpose;
import org.tsuzuki.validity.CardState;

/** In which state the demo's cards stand: mostly served, some of every other kind. */
final class DemoStates {

    private static final int[] PREPAID = {30, 27, 9, 6, 5, 7, 5, 3, 4, 4};
    private static final int[] POSTPAID = {77, 0, 3, 0, 6, 3, 0, 3, 5, 3};

    private final Random random = new Random(99);

    CardState next(CardKind kind) {
        var hundredth = random.nextInt(100);
        if (kind.purpose() == Purpose.NUMBER_KEEPING) {
            return CardState.ACTIVE;
        }
        var percents = kind.contract() == Contract.PREPAID ? PREPAID : POSTPAID;
        var upTo = 0;
        for (var state : CardState.values()) {
            upTo += percents[state.ordinal()];
            if (hundredth < upTo) {
                return state;
            }
        }
        return CardState.ACTIVE;
    }
}
