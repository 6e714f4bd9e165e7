package org.tsuzuki.drawer;

import jakarta.persistence.EntityManager;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.tsuzuki.base.CurrentActor;
import org.tsuzuki.base.Problem;
import org.tsuzuki.base.ProblemException;
import org.tsuzuki.money.Direction;
import org.tsuzuki.money.MoneyMoved;

/** Puts what customers pay and get back into the open drawer of whoever serves them, in the same transaction. */
@Component
class DrawerCash {

    private final Drawers drawers;
    private final DrawerEntries entries;
    private final EntityManager database;
    private final CurrentActor actor;
    private final boolean required;

    DrawerCash(
            Drawers drawers,
            DrawerEntries entries,
            EntityManager database,
            CurrentActor actor,
            @Value("${tsuzuki.drawer.required}") boolean required) {
        this.drawers = drawers;
        this.entries = entries;
        this.database = database;
        this.actor = actor;
        this.required = required;
    }

    /** @throws ProblemException for cash while no drawer is open, unless the desk works without drawers */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(MoneyMoved moved) {
        var drawer = drawers.findLockedByOpenFor(Holder.key(moved.staffId(), moved.branchId()));
        if (drawer.isPresent()) {
            var position = entries.countByDrawerId(drawer.get().id().value()) + 1;
            database.persist(DrawerEntry.of(drawer.get(), position, moved, actor.get()));
        } else if (moved.cash() && required) {
            throw new ProblemException(
                    Problem.of("problem.drawer.closed"), moved.direction() == Direction.IN ? "payment" : "means");
        }
    }
}
