package org.tsuzuki.money;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.tsuzuki.base.CurrentActor;
import org.tsuzuki.base.Staff;
import org.tsuzuki.base.Yen;

/** The journal of money: a line for everything that goes over the counter, written in the causing transaction. */
@Service
@Staff.Anyone
@Transactional(readOnly = true)
public class Journal {

    private final JournalLines entries;
    private final StoredMethodChoices choices;
    private final EntityManager database;
    private final ApplicationEventPublisher events;
    private final CurrentActor actor;
    private final Clock clock;

    Journal(
            JournalLines entries,
            StoredMethodChoices choices,
            EntityManager database,
            ApplicationEventPublisher events,
            CurrentActor actor,
            Clock clock) {
        this.entries = entries;
        this.choices = choices;
        this.database = database;
        this.events = events;
        this.actor = actor;
        this.clock = clock;
    }

    /** Books the shares of a payment; those of nothing leave no line. */
    @Staff.Counter
    @Transactional(propagation = Propagation.MANDATORY)
    public void book(Direction direction, SourceDocument occasion, List<Tender> tenders) {
        for (var tender : tenders) {
            if (tender.amount().compareTo(Yen.ZERO) > 0) {
                var fee = direction == Direction.IN ? fee(tender) : feeBack(occasion.saleId(), tender);
                var entry = new JournalLine(direction, occasion, tender, fee, actor.get(), clock.instant());
                database.persist(entry);
                events.publishEvent(entry.moved());
            }
        }
    }

    /** By what the branch says today; its percentage may be another one tomorrow. */
    private Yen fee(Tender tender) {
        return choices.findById(actor.get().branchId())
                .flatMap(chosen -> chosen.method(tender.method().id()))
                .map(method -> method.feeOf(tender.amount()))
                .orElse(Yen.ZERO);
    }

    /** Its part of what was expected when the money was taken; of another payment method nothing comes back. */
    private Yen feeBack(UUID sale, Tender tender) {
        var taken = entries.findBySaleIdOrderByAt(sale).stream()
                .filter(line -> line.isTakenBy(tender.method().id()))
                .toList();
        var amount = taken.stream().mapToLong(JournalLine::amount).sum();
        var fee = taken.stream().mapToLong(JournalLine::expectedFee).sum();
        return amount == 0
                ? Yen.ZERO
                : new Yen(Math.min(fee, fee * tender.amount().amount() / amount));
    }

    /** As below, for many sales in one query. */
    public Map<UUID, List<BookedMoney>> ofSales(Collection<UUID> sales) {
        return sales.isEmpty()
                ? Map.of()
                : entries.findBySaleIdInOrderByAt(sales).stream()
                        .collect(Collectors.groupingBy(
                                JournalLine::saleId, Collectors.mapping(JournalLine::booked, Collectors.toList())));
    }

    /** What went over the counter for a sale, refunds included, in the order of time. */
    public List<BookedMoney> ofSale(UUID sale) {
        return entries.findBySaleIdOrderByAt(sale).stream()
                .map(JournalLine::booked)
                .toList();
    }
}
