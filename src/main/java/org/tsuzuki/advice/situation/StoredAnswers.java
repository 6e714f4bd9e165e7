package org.tsuzuki.advice.situation;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.tsuzuki.card.CardId;

/**
 * What a customer last answered.
 *
 * @param customer what holds whatever the card
 * @param troubles what is wrong with each card, by its id
 */
record StoredAnswers(Situation customer, Map<UUID, Set<CardTrouble>> troubles) {

    static final StoredAnswers NONE = new StoredAnswers(Situation.UNKNOWN, Map.of());

    StoredAnswers {
        troubles = Map.copyOf(troubles);
    }

    Situation of(CardId card) {
        return customer.withTroubles(troubles.getOrDefault(card.value(), Set.of()));
    }

    StoredAnswers with(CardId card, Situation situation) {
        var changed = new HashMap<>(troubles);
        if (situation.troubles().isEmpty()) {
            changed.remove(card.value());
        } else {
            changed.put(card.value(), situation.troubles());
        }
        return new StoredAnswers(situation.withTroubles(Set.of()), changed);
    }
}
