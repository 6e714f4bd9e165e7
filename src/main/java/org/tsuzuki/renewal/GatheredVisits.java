package org.tsuzuki.renewal;

import java.time.Clock;
import org.springframework.stereotype.Component;
import org.tsuzuki.base.CurrentActor;

/** Takes what was recorded out of what the clerk has gathered for one payment. */
@Component
class GatheredVisits {

    private final StoredVisits stored;
    private final RenewalJson json;
    private final CurrentActor actor;
    private final Clock clock;

    GatheredVisits(StoredVisits stored, RenewalJson json, CurrentActor actor, Clock clock) {
        this.stored = stored;
        this.json = json;
        this.actor = actor;
        this.clock = clock;
    }

    /** The whole visit when it was recorded, else the card that was recorded alone. */
    void forget(VisitOrder order) {
        stored.findByStaffId(actor.get().staffId()).ifPresent(mine -> {
            var left = json.read(mine.content(), GatheredVisit.class);
            for (var line : order.lines()) {
                left = left.without(line.card().value());
            }
            if (mine.id().equals(order.key()) || left.cards().isEmpty()) {
                stored.delete(mine);
            } else {
                mine.save(json.write(left), clock.instant());
                stored.save(mine);
            }
        });
    }
}
