package org.tsuzuki.renewal.draft;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.tsuzuki.base.CurrentActor;
import org.tsuzuki.renewal.RenewalJson;
import org.tsuzuki.renewal.quote.SaleLine;

/** Takes what was recorded out of what the clerk has gathered for one payment. */
@Component
public class Carts {

    private final StoredCarts stored;
    private final RenewalJson json;
    private final CurrentActor actor;
    private final Clock clock;

    Carts(StoredCarts stored, RenewalJson json, CurrentActor actor, Clock clock) {
        this.stored = stored;
        this.json = json;
        this.actor = actor;
        this.clock = clock;
    }

    /** The whole visit when it was recorded, else the card that was recorded alone. */
    public void forget(UUID key, List<SaleLine> lines) {
        stored.findByStaffId(actor.get().staffId()).ifPresent(mine -> {
            var left = json.read(mine.content(), Cart.class);
            for (var line : lines) {
                left = left.without(line.card().value());
            }
            if (mine.id().equals(key) || left.cards().isEmpty()) {
                stored.delete(mine);
            } else {
                mine.save(json.write(left), clock.instant());
                stored.save(mine);
            }
        });
    }
}
