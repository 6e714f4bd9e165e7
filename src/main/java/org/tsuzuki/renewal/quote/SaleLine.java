package org.tsuzuki.renewal.quote;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tsuzuki.card.CardId;

/**
 * One card of a sale.
 *
 * @param key of the card's form; what is recorded under it is recorded once
 * @param approval a supervisor's word for this card alone; null when none was given
 */
public record SaleLine(
        UUID key,
        CardId card,
        RenewalChoice choice,
        @Nullable Approval approval) {

    public SaleLine(UUID key, CardId card, RenewalChoice choice) {
        this(key, card, choice, null);
    }
}
