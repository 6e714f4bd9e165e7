package org.tsuzuki.drawer;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import org.tsuzuki.base.CurrentActor;
import org.tsuzuki.base.DomainChange;
import org.tsuzuki.base.Problem;
import org.tsuzuki.base.ProblemException;
import org.tsuzuki.base.Staff;
import org.tsuzuki.base.TextLimit;
import org.tsuzuki.base.Yen;

/** The drawer of whoever is signed in, at their branch: opened with a float, paid in and out. */
@Service
@Staff.Counter
@Transactional(readOnly = true)
public class DrawerService {

    private static final Problem NOT_IN_IT = Problem.of("problem.drawer.notInIt");

    private final Drawers drawers;
    private final DrawerEntries entries;
    private final DrawerLineSequence places;
    private final DrawerOpening opening;
    private final DrawerRights rights;
    private final DrawerStatement ledger;
    private final EntityManager database;
    private final ApplicationEventPublisher events;
    private final CurrentActor actor;
    private final Clock clock;
    private final TransactionTemplate transaction;
    private final boolean required;

    DrawerService(
            Drawers drawers,
            DrawerEntries entries,
            DrawerLineSequence places,
            DrawerOpening opening,
            DrawerRights rights,
            DrawerStatement ledger,
            EntityManager database,
            ApplicationEventPublisher events,
            CurrentActor actor,
            Clock clock,
            PlatformTransactionManager transactions,
            @Value("${tsuzuki.drawer.required}") boolean required) {
        this.drawers = drawers;
        this.entries = entries;
        this.places = places;
        this.opening = opening;
        this.rights = rights;
        this.ledger = ledger;
        this.database = database;
        this.events = events;
        this.actor = actor;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
        this.required = required;
    }

    /** My open drawer at my branch. */
    public Optional<DrawerDetails> mine() {
        return drawers.findByOpenFor(Holder.of(actor.get()).key()).map(Drawer::details);
    }

    /** Whether I can take cash now. */
    public boolean takesCash() {
        return !required || drawers.existsByOpenFor(Holder.of(actor.get()).key());
    }

    /** Every open drawer that I may close, mine included, the oldest first. */
    public List<DrawerDetails> open() {
        return rights.open().stream().map(Drawer::details).toList();
    }

    /** An open drawer that I may close. */
    public Optional<DrawerDetails> find(DrawerId id) {
        return drawers.findById(id)
                .filter(Drawer::isOpen)
                .filter(rights::mayClose)
                .map(Drawer::details);
    }

    /** What moved in an open drawer that I may close, the first first. */
    public List<EntryLine> entries(DrawerId id) {
        return find(id).stream()
                .flatMap(drawer ->
                        entries.findByDrawerIdOrderByPosition(drawer.id().value()).stream())
                .map(DrawerEntry::line)
                .toList();
    }

    /**
     * Opens my drawer.
     *
     * @throws ProblemException when I have one open here
     */
    @Transactional
    public DrawerDetails open(OpeningFloat money) {
        return opening.open(Holder.of(actor.get()), money, null).details();
    }

    /** @throws ProblemException at "amount" or "reason", or when I have no open drawer */
    @Transactional
    public void payIn(Yen amount, String reason) {
        pay(EntryKind.PAY_IN, amount, reason, "drawer.paidIn");
    }

    /**
     * What is refused because less lies in the drawer is audited: tried often enough, it would tell what should be there.
     *
     * @throws ProblemException at "amount" or "reason", or when I have no open drawer
     */
    @Transactional(propagation = Propagation.SUPPORTS)
    public void payOut(Yen amount, String reason) {
        try {
            transaction.executeWithoutResult(status -> pay(EntryKind.PAY_OUT, amount, reason, "drawer.paidOut"));
        } catch (ProblemException refused) {
            if (refused.problem().equals(NOT_IN_IT)) {
                transaction.executeWithoutResult(status -> tellRefused(amount, reason));
            }
            throw refused;
        }
    }

    /**
     * Takes cash for a carrier out of my drawer, within the caller's transaction, which books it. Where the desk works without
     * drawers nothing is noted.
     *
     * @throws ProblemException when I have no open drawer, or less lies in it
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void payCarrier(Yen amount, String reason) {
        if (required || drawers.existsByOpenFor(Holder.of(actor.get()).key())) {
            pay(EntryKind.PAY_OUT, amount, reason, "drawer.paidOut");
        }
    }

    private void tellRefused(Yen amount, String reason) {
        mine().ifPresent(drawer ->
                tell("drawer.payOutRefused", drawer.id().value(), amount, TextLimit.REASON.check("reason", reason)));
    }

    private void pay(EntryKind kind, Yen amount, String typed, String action) {
        var reason = TextLimit.REASON.check("reason", typed);
        if (amount.compareTo(Yen.ZERO) <= 0) {
            throw new ProblemException(Problem.of("problem.drawer.amount"), "amount");
        }
        if (amount.isTooLarge()) {
            throw new ProblemException(Yen.tooLarge(), "amount");
        }
        if (reason.isEmpty()) {
            throw new ProblemException(Problem.of("reason.missing"), "reason");
        }
        var place = places.next(Holder.of(actor.get()).key())
                .orElseThrow(() -> ProblemException.of("problem.drawer.notOpen"));
        if (kind == EntryKind.PAY_OUT && holds(place.drawer()).compareTo(amount) < 0) {
            throw new ProblemException(NOT_IN_IT, "amount");
        }
        database.persist(DrawerEntry.paid(place, kind, amount, reason, actor.get(), clock.instant()));
        tell(action, place.drawer(), amount, reason);
    }

    private void tell(String action, UUID drawer, Yen amount, String reason) {
        var asked = new DomainChange.Field("amount", null, amount.toString());
        events.publishEvent(
                new DomainChange(action, drawer.toString(), actor.get().name(), List.of(asked), reason));
    }

    /** The cash that should lie in it; who counts blindly is not told. */
    private Yen holds(UUID drawer) {
        return ledger.balance(drawers.findById(new DrawerId(drawer)).orElseThrow())
                .expected();
    }
}
