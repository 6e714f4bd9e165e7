package org.tsuzuki.renewal.quote;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tsuzuki.card.CardId;

/**
 * One card of a visit.
 *
 * @param key of the card's form; what is recorded under it is recorded once
 * @param word a supervisor's word for this card alone; null when none was given
 */
public record SaleLine(
        UUID key,
        CardId card,
        RenewalChoice choice,
        @Nullable Approval word) {

    public SaleLine(UUID key, CardId card, RenewalChoice choice) {
        this(key, card, choice, null);
    }
}
