package org.tsuzuki.drawer;

import jakarta.persistence.EntityManager;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.tsuzuki.base.CurrentActor;
import org.tsuzuki.base.Problem;
import org.tsuzuki.base.ProblemException;
import org.tsuzuki.money.Direction;
import org.tsuzuki.money.PaymentPosted;
import org.tsuzuki.settings.Setting;
import org.tsuzuki.settings.Settings;

/** Puts what customers pay and get back into the open drawer of whoever serves them, in the same transaction. */
@Component
class DrawerCash {

    private final DrawerLineSequence places;
    private final EntityManager database;
    private final CurrentActor actor;
    private final Settings settings;

    DrawerCash(DrawerLineSequence places, EntityManager database, CurrentActor actor, Settings settings) {
        this.places = places;
        this.database = database;
        this.actor = actor;
        this.settings = settings;
    }

    /** @throws ProblemException for cash while no drawer is open, unless the desk works without drawers */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(PaymentPosted moved) {
        var place = places.next(Holder.key(moved.staffId(), moved.branchId()));
        if (place.isPresent()) {
            database.persist(DrawerEntry.of(place.get(), moved, actor.get()));
        } else if (moved.cash() && settings.is(Setting.DRAWER_REQUIRED)) {
            throw new ProblemException(
                    Problem.of("problem.drawer.closed"), moved.direction() == Direction.IN ? "payment" : "means");
        }
    }
}
