package org.tsuzuki.card;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.tsuzuki.base.CurrentActor;
import org.tsuzuki.base.DomainChange;
import org.tsuzuki.base.JapanTime;
import org.tsuzuki.base.ProblemException;
import org.tsuzuki.base.Staff;
import org.tsuzuki.base.StaleChangeException;
import org.tsuzuki.base.TextLimit;
import org.tsuzuki.base.Yen;
import org.tsuzuki.customer.CustomerId;
import org.tsuzuki.validity.KeyDates;

/** The cards of the customers. */
@Service
@Staff.Anyone
@Transactional(readOnly = true)
public class CardService {

    private final Cards cards;
    private final TakenNumbers taken;
    private final CardSummaries summaries;
    private final CardsFallingDue due;
    private final ApplicationEventPublisher events;
    private final CurrentActor actor;
    private final Clock clock;

    CardService(
            Cards cards,
            TakenNumbers taken,
            CardSummaries summaries,
            CardsFallingDue due,
            ApplicationEventPublisher events,
            CurrentActor actor,
            Clock clock) {
        this.cards = cards;
        this.taken = taken;
        this.summaries = summaries;
        this.due = due;
        this.events = events;
        this.actor = actor;
        this.clock = clock;
    }

    public Optional<CardDetails> find(CardId id) {
        return cards.findById(id).map(Card::details);
    }

    /** Keeps others from renewing the card until the caller's transaction ends. */
    @Staff.Counter
    @Transactional(propagation = Propagation.MANDATORY)
    public void hold(CardId id) {
        cards.lock(id);
    }

    /** The newest card first. */
    public List<CardDetails> ofCustomer(CustomerId customer) {
        return cards.findByCustomer(customer.value()).stream()
                .map(Card::details)
                .toList();
    }

    /** In the order of the ids; unknown ids are left out. Two queries however many cards. */
    public List<CardSummary> summaries(Collection<CardId> ids) {
        return summariesOf(ids.stream().map(CardId::value).toList());
    }

    /** Every card of these customers. Two queries however many. */
    public List<CardSummary> summariesOfCustomers(Collection<CustomerId> customers) {
        return customers.isEmpty()
                ? List.of()
                : summaries.of(cards
                        .findByCustomerIn(
                                customers.stream().map(CustomerId::value).toList())
                        .stream()
                        .map(Card::details)
                        .toList());
    }

    /**
     * Cards that are neither lost nor closed and of which a date of any kind lies within these Japan days, both included,
     * noted or following from a noted one; the first in front.
     */
    public List<CardSummary> fallingDue(LocalDate from, LocalDate to, int limit) {
        return due.between(from, to, limit);
    }

    /** Other cards that have one of this card's numbers. */
    public List<CardSummary> likelyDuplicates(CardDetails draft) {
        NumberCheck.checkStorable(draft.identifiers());
        return summaries.of(taken.others(draft));
    }

    private List<CardSummary> summariesOf(List<UUID> ids) {
        return ids.isEmpty()
                ? List.of()
                : summaries.inOrder(
                        ids, cards.findAllById(ids).stream().map(Card::details).toList());
    }

    /**
     * Adds a card to a customer's file.
     *
     * @throws ProblemException named by field: no carrier, a number that another card has, a text too long
     */
    @Staff.Counter
    @Transactional
    public CardDetails create(CardDetails draft) {
        var checked = CardValidator.of(draft, CardIdentifiers.NONE);
        taken.refuse(checked);
        return saved(
                "card.created", new Card(checked, clock.instant(), actor.get().name()), null);
    }

    /**
     * Changes everything but whose card it is; nothing happens when nothing differs.
     *
     * @throws ProblemException as {@link #create}
     * @throws StaleChangeException when somebody changed the card since it was read
     */
    @Staff.Counter
    @Transactional
    public CardDetails change(CardDetails details) {
        var card = stored(details.id());
        var before = card.details();
        var after = CardValidator.of(details, before.identifiers());
        var differences = CardDifferences.between(before, after);
        if (!Objects.equals(before.version(), details.version())) {
            throw new StaleChangeException(before.changedBy(), before.changedAt(), differences);
        }
        if (differences.isEmpty()) {
            return before;
        }
        taken.refuse(after);
        card.change(after, clock.instant(), actor.get().name());
        return saved("card.changed", card, before);
    }

    /**
     * Moves the key dates to what was observed after a renewal, within the caller's transaction.
     *
     * @param planId the plan that runs now, or null when it stays
     * @param balance the credit as seen, or null when it stays
     */
    @Staff.Counter
    @Transactional
    public CardDetails moveKeyDates(CardId id, KeyDates keyDates, @Nullable String planId, @Nullable Yen balance) {
        var before = stored(id).details();
        return moveBack(
                id,
                keyDates,
                planId == null ? before.planId() : planId,
                balance == null ? before.balance() : balance,
                balance == null ? before.balanceNotedOn() : JapanTime.today(clock));
    }

    /**
     * As {@link #moveKeyDates}, but plan and balance become what is given, even nothing.
     *
     * @param notedOn the day on which that balance was noted; null when it is not known
     */
    @Staff.Counter
    @Transactional
    public CardDetails moveBack(
            CardId id, KeyDates keyDates, @Nullable String planId, @Nullable Yen balance, @Nullable LocalDate notedOn) {
        TextLimit.ID.checkIfAny("planId", planId);
        var card = stored(id);
        var before = card.details();
        card.renew(
                keyDates, planId, balance, notedOn, clock.instant(), actor.get().name());
        return saved("card.clocksMoved", card, before);
    }

    private Card stored(CardId id) {
        return cards.findById(id).orElseThrow(() -> ProblemException.of("problem.card.unknown"));
    }

    private CardDetails saved(String action, Card card, @Nullable CardDetails before) {
        var stored = cards.save(card);
        cards.flush();
        var after = stored.details();
        events.publishEvent(new DomainChange(
                action,
                after.id().toString(),
                after.identifiers().shown(),
                CardDifferences.between(before, after),
                null,
                DomainChange.Ties.personal(
                        after.customerId().value(),
                        after.id().value(),
                        after.identifiers().lastFour())));
        if (before == null
                || !before.identifiers().equals(after.identifiers())
                || !before.customerId().equals(after.customerId())) {
            events.publishEvent(new CardSaved(after));
        }
        return after;
    }
}
