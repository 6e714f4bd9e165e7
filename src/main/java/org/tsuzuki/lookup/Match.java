package org.tsuzuki.lookup;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A token that a search word hit. */
record Match(
        String token,
        SearchTermKind kind,
        UUID customerId,
        @Nullable UUID cardId,
        @Nullable String receipt) {

    /** Whether both may mean the same card: a clue to the customer alone fits each of their cards. */
    boolean agreesWith(Match other) {
        return customerId.equals(other.customerId)
                && (cardId == null || other.cardId == null || cardId.equals(other.cardId));
    }

    /** The card, or the customer when no card is named. */
    UUID subject() {
        return cardId == null ? customerId : cardId;
    }

    Match surer(Match other) {
        return kind.compareTo(other.kind) <= 0 ? this : other;
    }

    /** The surer of two clues to the same thing, narrowed to the card that either names. */
    Match and(Match other) {
        var surer = surer(other);
        return new Match(
                surer.token,
                surer.kind,
                customerId,
                cardId == null ? other.cardId : cardId,
                receipt == null ? other.receipt : receipt);
    }
}
