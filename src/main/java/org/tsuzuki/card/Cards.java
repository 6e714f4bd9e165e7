package org.tsuzuki.card;

import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface Cards extends Repository<Card, CardId> {

    Card save(Card card);

    void flush();

    Optional<Card> findById(CardId id);

    /** Others may still write rows that refer to the card; only who holds it too waits. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select c from Card c where c.id = :id")
    Optional<Card> lock(CardId id);

    @Query("select c from Card c left join fetch c.keyDates where c.id.value in :ids")
    List<Card> findAllById(Collection<UUID> ids);

    @Query(
            "select c from Card c left join fetch c.keyDates where c.customer.value = :customer order by c.createdAt desc")
    List<Card> findByCustomer(UUID customer);

    @Query(
            "select c from Card c left join fetch c.keyDates where c.customer.value in :customers order by c.createdAt desc")
    List<Card> findByCustomerIn(Collection<UUID> customers);

    /** Cards that have one of these numbers; an empty text or list stands for none. */
    @Query("""
            select c from Card c left join fetch c.keyDates
            where c.id.value <> :except
              and (c.identifiers.phone.e164 = :phone
                or c.identifiers.dataNumber.digits = :dataNumber
                or c.identifiers.iccid.value in :iccids
                or c.identifiers.serial.value = :serial)
            """)
    List<Card> findByNumbers(String phone, String dataNumber, Collection<String> iccids, String serial, UUID except);

    /** Open cards of which a clock ends within these days, the first to end in front. */
    @Query("""
            select c.id.value from Card c join c.keyDates clock
            where clock.lastDay between :from and :to and c.lostOn is null and c.closedOn is null
            group by c.id.value
            order by min(clock.lastDay), c.id.value
            """)
    List<UUID> findFallingDue(LocalDate from, LocalDate to, Pageable page);

    /** Open cards on these lines that have a date noted within these days, the latest in front. */
    @Query("""
            select c.id.value from Card c join c.keyDates clock
            where clock.lastDay between :from and :to and c.lostOn is null and c.closedOn is null
              and (c.planId in :plans or c.planId is null and c.carrierId in :carriers)
            group by c.id.value
            order by max(clock.lastDay) desc, c.id.value
            """)
    List<UUID> findNotedBetween(
            LocalDate from, LocalDate to, Collection<String> plans, Collection<String> carriers, Pageable page);
}
