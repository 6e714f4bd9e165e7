package org.tsuzuki.renewal;

import java.io.Serializable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.tsuzuki.base.Yen;
import org.tsuzuki.card.CardDetails;
import org.tsuzuki.validity.KeyDates;

/**
 * What a card had before a confirmed result replaced it; null where nothing was known.
 *
 * @param balanceNotedOn the Japan day on which the balance was noted
 * @param keyDates the dates that were noted on it, without those that only follow from them
 */
public record CardBefore(
        @Nullable String planId,
        @Nullable Yen balance,
        @Nullable KeyDates keyDates,
        @Nullable LocalDate balanceNotedOn) implements Serializable {

    public static CardBefore of(CardDetails card) {
        return new CardBefore(card.planId(), card.balance(), card.keyDates(), card.balanceNotedOn());
    }

    /** What the card gets back; what is no longer as the renewal set it stays. */
    public CardBefore on(CardDetails now, @Nullable String plan, @Nullable Yen seen) {
        var moved = seen != null && seen.equals(now.balance());
        return new CardBefore(
                plan != null && plan.equals(now.planId()) ? planId : now.planId(),
                moved ? balance : now.balance(),
                keyDates,
                moved ? balanceNotedOn : now.balanceNotedOn());
    }
}
