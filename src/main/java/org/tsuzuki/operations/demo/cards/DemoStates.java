package org.tsuzuki.operations.demo.cards;

import java.util.Map;
import java.util.Random;
import org.tsuzuki.card.CardKind;
import org.tsuzuki.catalogue.kinds.Contract;
import org.tsuzuki.catalogue.kinds.Purpose;
import org.tsuzuki.validity.CardState;

/** In which state the demo's cards stand: mostly served, some of every other kind. */
final class DemoStates {

    private static final Map<CardState, Integer> PREPAID = Map.ofEntries(
            Map.entry(CardState.ACTIVE, 24),
            Map.entry(CardState.EXPIRING, 24),
            Map.entry(CardState.DATA_ENDED, 14),
            Map.entry(CardState.IN_GRACE, 4),
            Map.entry(CardState.RECEIVE_ONLY, 6),
            Map.entry(CardState.SUSPENDED, 5),
            Map.entry(CardState.LAPSED, 7),
            Map.entry(CardState.NOT_STARTED, 5),
            Map.entry(CardState.LOST, 3),
            Map.entry(CardState.CLOSED, 4),
            Map.entry(CardState.UNKNOWN, 4));

    private static final Map<CardState, Integer> POSTPAID = Map.of(
            CardState.ACTIVE, 74,
            CardState.BILL_DUE, 6,
            CardState.SUSPENDED, 6,
            CardState.LAPSED, 3,
            CardState.LOST, 3,
            CardState.CLOSED, 5,
            CardState.UNKNOWN, 3);

    private final Random random = new Random(99);

    CardState next(CardKind kind) {
        var hundredth = random.nextInt(100);
        if (kind.purpose() == Purpose.NUMBER_KEEPING) {
            return CardState.ACTIVE;
        }
        var percents = kind.contract() == Contract.PREPAID ? PREPAID : POSTPAID;
        var upTo = 0;
        for (var state : CardState.values()) {
            upTo += percents.getOrDefault(state, 0);
            if (hundredth < upTo) {
                return state;
            }
        }
        return CardState.ACTIVE;
    }
}
