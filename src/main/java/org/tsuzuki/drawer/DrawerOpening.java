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

/** Opens drawers within the caller's transaction; the database refuses a second one of the same person and branch. */
@Component
public class DrawerOpening {

    private final Drawers drawers;
    private final EntityManager database;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    DrawerOpening(Drawers drawers, EntityManager database, ApplicationEventPublisher events, Clock clock) {
        this.drawers = drawers;
        this.database = database;
        this.events = events;
        this.clock = clock;
    }

    /** @param handedFrom the Z report by which the float was handed over; null for a fresh one */
    public Drawer open(Holder holder, OpeningFloat money, @Nullable ZReportNumber handedFrom) {
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
        var put = new DomainChange.Field("float", null, money.sum().toString());
        events.publishEvent(
                new DomainChange("drawer.opened", drawer.id().toString(), holder.name(), List.of(put), null));
        return drawer;
    }

    private static ProblemException alreadyOpen(Holder holder) {
        return ProblemException.of("problem.drawer.open", holder.name());
    }
}
