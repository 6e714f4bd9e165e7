package org.tsuzuki.drawer;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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
import org.tsuzuki.book.Account;
import org.tsuzuki.book.AccountKind;
import org.tsuzuki.settings.Setting;
import org.tsuzuki.settings.Settings;

/** The drawer of whoever is signed in, at their branch: opened with a float, paid in and out. */
@Service
@Staff.Counter
@Transactional(readOnly = true)
public class DrawerService {

    private final Drawers drawers;
    private final DrawerEntries entries;
    private final DrawerLineSequence places;
    private final DrawerOpening opening;
    private final DrawerRights rights;
    private final DrawerStatement statement;
    private final CashLedger ledger;
    private final EntityManager database;
    private final ApplicationEventPublisher events;
    private final CurrentActor actor;
    private final Clock clock;
    private final TransactionTemplate transaction;
    private final Settings settings;

    DrawerService(
            Drawers drawers,
            DrawerEntries entries,
            DrawerLineSequence places,
            DrawerOpening opening,
            DrawerRights rights,
            DrawerStatement statement,
            CashLedger ledger,
            EntityManager database,
            ApplicationEventPublisher events,
            CurrentActor actor,
            Clock clock,
            PlatformTransactionManager transactions,
            Settings settings) {
        this.drawers = drawers;
        this.entries = entries;
        this.places = places;
        this.opening = opening;
        this.rights = rights;
        this.statement = statement;
        this.ledger = ledger;
        this.database = database;
        this.events = events;
        this.actor = actor;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
        this.settings = settings;
    }

    /** My open drawer at my branch. */
    public Optional<DrawerDetails> mine() {
        return drawers.findByOpenFor(Holder.of(actor.get()).key()).map(Drawer::details);
    }

    /** Whether I can take cash now. */
    public boolean takesCash() {
        return !isRequired() || drawers.existsByOpenFor(Holder.of(actor.get()).key());
    }

    /** Every open drawer that I may close, mine included, the oldest first. */
    public List<DrawerDetails> open() {
        return rights.open().stream().map(Drawer::details).toList();
    }

    /** An open drawer that I may close. */
    public Optional<DrawerDetails> find(DrawerId id) {
        return drawers.findById(id)
                .filter(Drawer::isOpen)
                .filter(rights::isOpenToMe)
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
        return opening.open(Holder.of(actor.get()), money).details();
    }

    /** Out of the safe. */
    @Transactional
    public void payIn(Yen amount, String reason) {
        payIn(amount, CashPlace.SAFE, reason);
    }

    /** @throws ProblemException at "amount" or "reason", or when I have no open drawer */
    @Transactional
    public void payIn(Yen amount, CashPlace from, String reason) {
        move(EntryKind.PAY_IN, amount, reason, from);
    }

    /** Into the safe. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public void payOut(Yen amount, String reason) {
        payOut(amount, CashPlace.SAFE, reason);
    }

    /**
     * What is refused because less lies in the drawer is audited: tried often enough, it would tell what should be there.
     *
     * @throws ProblemException at "amount" or "reason", or when I have no open drawer
     */
    @Transactional(propagation = Propagation.SUPPORTS)
    public void payOut(Yen amount, CashPlace to, String reason) {
        try {
            transaction.executeWithoutResult(status -> move(EntryKind.PAY_OUT, amount, reason, to));
        } catch (ProblemException refused) {
            auditRefused(refused, reason);
            throw refused;
        }
    }

    /** The account of the cash of whoever acts: their open drawer, or the branch's where the desk works without drawers. */
    public Account cash() {
        return AccountKind.CASH.account(mine().map(drawer -> drawer.id().value())
                .orElseGet(() -> actor.get().branchId()));
    }

    /**
     * Takes cash for a carrier or a supplier out of my drawer, within the caller's transaction, which books it; what is
     * refused goes to {@link #auditRefused} after it. Where the desk works without drawers nothing is noted.
     *
     * @throws ProblemException when I have no open drawer, or less lies in it
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void takeOut(Yen amount, String reason) {
        if (isInDrawer()) {
            move(EntryKind.PAY_OUT, amount, reason, null);
        }
    }

    /**
     * Puts cash that a carrier or a supplier gave back into my drawer, as {@link #takeOut} takes it out.
     *
     * @throws ProblemException when I have no open drawer
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void putIn(Yen amount, String reason) {
        if (isInDrawer()) {
            move(EntryKind.PAY_IN, amount, reason, null);
        }
    }

    private boolean isRequired() {
        return settings.is(Setting.DRAWER_REQUIRED);
    }

    /** Whether cash moves through a drawer, or is refused without one. */
    private boolean isInDrawer() {
        return isRequired() || drawers.existsByOpenFor(Holder.of(actor.get()).key());
    }

    /**
     * Audits a try to take more than lies in my drawer, in a transaction of its own: the refused one is rolled back by then.
     * Other refusals are not looked at.
     */
    @Transactional(propagation = Propagation.SUPPORTS)
    public void auditRefused(ProblemException refused, @Nullable String reason) {
        for (Throwable cause = refused; cause != null; cause = cause.getCause()) {
            if (cause instanceof NotInIt tried) {
                transaction.executeWithoutResult(status -> mine().ifPresent(drawer -> tell(
                        "drawer.payOutRefused",
                        drawer.id().value(),
                        tried.amount,
                        TextLimit.REASON.checkIfAny("reason", reason))));
            }
        }
    }

    /** @param place null when the caller books it */
    private void move(EntryKind kind, Yen amount, String typed, @Nullable CashPlace place) {
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
        if (place != null && !place.suits(kind)) {
            throw new ProblemException(Problem.of("problem.drawer.stampsOnlyOut"), "place");
        }
        var line = places.next(Holder.of(actor.get()).key())
                .orElseThrow(() -> ProblemException.of("problem.drawer.closed"));
        if (kind == EntryKind.PAY_OUT && holds(line.drawer()).compareTo(amount) < 0) {
            throw new NotInIt(amount);
        }
        database.persist(DrawerEntry.paid(line, kind, amount, reason, actor.get(), clock.instant()));
        if (place != null) {
            ledger.paid(line, kind, amount, place, reason);
        }
        tell(kind == EntryKind.PAY_IN ? "drawer.paidIn" : "drawer.paidOut", line.drawer(), amount, reason);
    }

    private void tell(String action, UUID drawer, Yen amount, @Nullable String reason) {
        var asked = new DomainChange.Field("amount", null, amount.toString());
        events.publishEvent(
                new DomainChange(action, drawer.toString(), actor.get().name(), List.of(asked), reason));
    }

    /** The cash that should lie in it; who counts blindly is not told. */
    private Yen holds(UUID drawer) {
        return statement
                .balance(drawers.findById(new DrawerId(drawer)).orElseThrow())
                .expected();
    }

    /** Knows what was asked for, but tells only the audit log. */
    private static final class NotInIt extends ProblemException {

        private final transient Yen amount;

        private NotInIt(Yen amount) {
            super(Problem.of("problem.drawer.notInIt"), "amount");
            this.amount = amount;
        }
    }
}
