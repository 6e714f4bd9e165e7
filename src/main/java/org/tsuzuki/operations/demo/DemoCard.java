package org.tsuzuki.operations.demo;

import org.tsuzuki.card.CardDetails;
import org.tsuzuki.card.CardId;
import org.tsuzuki.catalogue.kinds.Contract;
import org.tsuzuki.catalogue.kinds.Purpose;
import org.tsuzuki.validity.CardState;
import org.tsuzuki.validity.rule.LineTerms;

/**
 * A card of the demo with what is to become of it.
 *
 * @param customer the number of its customer among the demo's, from 0
 * @param period days that one renewal lasts
 * @param line what is known of its line
 */
record DemoCard(CardDetails card, int customer, DemoFate fate, int period, LineTerms line) {

    private static final int LONGEST_HISTORY = 420;
    private static final int MOST_RENEWALS = 14;

    CardId id() {
        return card.id();
    }

    boolean isMonthly() {
        return card.contract() == Contract.POSTPAID;
    }

    boolean isKept() {
        return card.purpose() == Purpose.NUMBER_KEEPING;
    }

    boolean hasHistory() {
        return isKept() || fate.end() != null;
    }

    int mostRenewals() {
        return hasHistory() ? Math.clamp(LONGEST_HISTORY / period, 1, MOST_RENEWALS) : 0;
    }

    /** Whether it ends within the week, so that its customer may have renewed it just now. */
    boolean isDue() {
        return fate.state() == CardState.EXPIRING && !isMonthly() && !isKept();
    }
}
