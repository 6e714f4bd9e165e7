package org.tsuzuki.renewal;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import org.tsuzuki.base.Yen;
import org.tsuzuki.card.CardDetails;

/** The plan and the balance that a card had before a confirmed result replaced them; null where none was known. */
public record CardBefore(@Nullable String planId, @Nullable Yen balance) implements Serializable {

    public static CardBefore of(CardDetails card) {
        return new CardBefore(card.planId(), card.balance());
    }

    /** What the card gets back; what is no longer as the renewal set it stays. */
    public CardBefore on(CardDetails now, @Nullable String plan, @Nullable Yen seen) {
        return new CardBefore(
                plan != null && plan.equals(now.planId()) ? planId : now.planId(),
                seen != null && seen.equals(now.balance()) ? balance : now.balance());
    }
}
