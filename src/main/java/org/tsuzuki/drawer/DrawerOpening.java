package org.tsuzuki.drawer;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.List;
import org.hibernate.exception.ConstraintViolationException;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.tsuzuki.base.DomainChange;
import org.tsuzuki.base.ProblemException;
import org.tsuzuki.book.Account;
import org.tsuzuki.book.AccountKind;

/** Opens drawers within the caller's transaction; the database refuses a second one of the same person and branch. */
@Component
public class DrawerOpening {

    private final Drawers drawers;
    private final CashLedger ledger;
    private final EntityManager database;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    DrawerOpening(
            Drawers drawers, CashLedger ledger, EntityManager database, ApplicationEventPublisher events, Clock clock) {
        this.drawers = drawers;
        this.ledger = ledger;
        this.database = database;
        this.events = events;
        this.clock = clock;
    }

    /** With a float out of the safe. */
    Drawer open(Holder holder, OpeningFloat money) {
        return open(holder, money, null, AccountKind.SAFE.account());
    }

    /**
     * With what a colleague leaves in a drawer that is closed.
     *
     * @param report the Z report of that drawer
     */
    public void takeOver(Holder holder, OpeningFloat money, Drawer left, ZReportNumber report) {
        open(holder, money, report, CashLedger.cash(left));
    }

    private Drawer open(Holder holder, OpeningFloat money, @Nullable ZReportNumber handedFrom, Account from) {
        if (drawers.existsByOpenFor(holder.key())) {
            throw alreadyOpen(holder);
        }
        var drawer = new Drawer(holder, money, handedFrom, clock.instant());
        try {
            database.persist(drawer);
            database.flush();
        } catch (ConstraintViolationException atTheSameMoment) {
            throw alreadyOpen(holder);
        }
        ledger.opened(drawer, from);
        var put = new DomainChange.Field("float", null, money.sum().toString());
        events.publishEvent(
                new DomainChange("drawer.opened", drawer.id().toString(), holder.name(), List.of(put), null));
        return drawer;
    }

    private static ProblemException alreadyOpen(Holder holder) {
        return ProblemException.of("problem.drawer.open", holder.name());
    }
}
