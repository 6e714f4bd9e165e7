package org.tsuzuki.card;

import java.util.Optional;
import org.springframework.data.repository.Repository;

interface CardReplacements extends Repository<CardReplacement, CardId> {

    CardReplacement save(CardReplacement replacement);

    Optional<CardReplacement> findById(CardId oldCard);

    Optional<CardReplacement> findByNewCard(CardId newCard);
}
