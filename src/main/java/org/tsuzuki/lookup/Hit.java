package org.tsuzuki.lookup;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import org.tsuzuki.card.CardSummary;
import org.tsuzuki.customer.CustomerSummary;

/**
 * Something found: a customer's card, or the customer alone when they have none.
 *
 * @param clue what it was found by
 * @param found the text that fitted, without its separators and in lower case
 * @param receipt the receipt whose number was searched for, or null
 */
public record Hit(
        CustomerSummary customer,
        @Nullable CardSummary card,
        SearchTermKind clue,
        String found,
        @Nullable String receipt)
        implements Serializable {

    /** Whether the card is closed or lost. */
    boolean isOver() {
        return card != null && (card.closed() || card.lost());
    }

    /** What was found, however it was found. */
    Object subject() {
        return card == null ? customer.id() : card.cardId();
    }
}
