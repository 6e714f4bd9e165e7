package org.tsuzuki.renewal;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.tsuzuki.card.CardId;

public interface Renewals extends Repository<Renewal, RenewalId> {

    Renewal save(Renewal renewal);

    /** Lets the version tell who was quicker, before anything is written that only one may write. */
    void flush();

    Optional<Renewal> findById(RenewalId id);

    /** Of which card it is, without loading the renewal. */
    @Query("select r.card from Renewal r where r.id = :id")
    Optional<CardId> findCard(RenewalId id);

    Optional<Renewal> findByIdempotencyKey(UUID key);

    List<Renewal> findByReceiptNumberOrderByCardValue(String number);

    List<Renewal> findBySaleIdOrderByCardValue(UUID sale);

    List<Renewal> findByCorrectsId(UUID corrected);

    /** Renewals of a card that are fresh, or of which nobody knows the outcome. */
    @Query("select r from Renewal r where r.card = :card and r.recordedAt >= :since union"
            + " select r from Renewal r where r.card = :card and r.progress.result = UNKNOWN")
    List<Renewal> findRecent(CardId card, Instant since);

    /** Renewals of which the customer got nothing and not all money was given back, the oldest first. */
    @Query("select r from Renewal r where r.customerId = :customer and r.progress.result in (FAILED, REVERSED)"
            + " and r.sum.refunded < r.sum.total order by r.recordedAt, r.id.value")
    List<Renewal> findOwed(UUID customer);

    List<Renewal> findByCardOrderByRecordedAtDesc(CardId card, Limit limit);

    List<Renewal> findByCardAndProgressResultInOrderByRecordedAt(CardId card, Collection<ResultState> results);

    long countByCardAndProgressResultIn(CardId card, Collection<ResultState> results);

    /** Renewals of a card for which money was taken that the carrier has not got, the oldest first. */
    @Query("select r from Renewal r where r.card = :card and r.sum.held > 0 order by r.recordedAt, r.id.value")
    List<Renewal> findUnpaid(CardId card);

    /** Those of the cards that were entered at the carrier and whose result nobody has seen. */
    @Query("select distinct r.card from Renewal r where r.card in :cards and r.progress.result in (SUBMITTED, UNKNOWN)")
    List<CardId> findServed(Collection<CardId> cards);

    long countByCard(CardId card);

    List<Renewal> findByProgressOwnerIdAndProgressResultInOrderByRecordedAt(
            UUID owner, Collection<ResultState> results, Limit limit);
}
