package org.tsuzuki.card.replacement;

import java.util.Optional;
import org.springframework.data.repository.Repository;
import org.tsuzuki.card.CardId;

interface CardReplacements extends Repository<CardReplacement, CardId> {

    CardReplacement save(CardReplacement replacement);

    Optional<CardReplacement> findById(CardId oldCard);

    Optional<CardReplacement> findByNewCard(CardId newCard);
}
