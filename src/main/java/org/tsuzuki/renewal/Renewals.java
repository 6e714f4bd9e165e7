package org.tsuzuki.renewal;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.repository.Repository;
import org.tsuzuki.card.CardId;

interface Renewals extends Repository<Renewal, RenewalId> {

    Renewal save(Renewal renewal);

    Optional<Renewal> findById(RenewalId id);

    Optional<Renewal> findByIdempotencyKey(UUID key);

    Optional<Renewal> findByReceiptNumber(String number);

    List<Renewal> findByCardOrderByRecordedAtDesc(CardId card, Limit limit);

    List<Renewal> findByStaffIdAndResultInOrderByRecordedAt(UUID staff, Collection<ResultState> results, Limit limit);
}
