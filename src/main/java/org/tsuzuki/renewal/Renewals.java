package org.tsuzuki.renewal;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.tsuzuki.card.CardId;

interface Renewals extends Repository<Renewal, RenewalId> {

    Renewal save(Renewal renewal);

    Optional<Renewal> findById(RenewalId id);

    Optional<Renewal> findByIdempotencyKey(UUID key);

    List<Renewal> findByIdempotencyKeyIn(Collection<UUID> keys);

    List<Renewal> findByReceiptNumberOrderByCardValue(String number);

    List<Renewal> findByVisitIdOrderByCardValue(UUID visit);

    List<Renewal> findByCorrectsId(UUID corrected);

    List<Renewal> findByCardAndProgressResult(CardId card, ResultState result);

    List<Renewal> findByCardAndSumAmount(CardId card, long amount);

    /** Renewals of which the customer got nothing and not all money was given back, the oldest first. */
    @Query("select r from Renewal r where r.customerId = :customer and r.progress.result in (FAILED, REVERSED)"
            + " and r.sum.refunded < r.sum.total order by r.recordedAt, r.id.value")
    List<Renewal> findOwed(UUID customer);

    List<Renewal> findByCardOrderByRecordedAtDesc(CardId card, Limit limit);

    List<Renewal> findByProgressOwnerIdAndProgressResultInOrderByRecordedAt(
            UUID owner, Collection<ResultState> results, Limit limit);
}
