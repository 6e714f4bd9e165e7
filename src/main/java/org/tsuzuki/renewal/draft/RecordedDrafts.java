package org.tsuzuki.renewal.draft;

import java.time.Clock;
import org.springframework.stereotype.Component;
import org.tsuzuki.base.CurrentActor;
import org.tsuzuki.renewal.quote.CheckoutRequest;

/** Takes what is recorded out of the clerk's own drafts and cart. */
@Component
public class RecordedDrafts {

    private final StoredCarts stored;
    private final StoredDrafts drafts;
    private final CurrentActor actor;
    private final Clock clock;

    RecordedDrafts(StoredCarts stored, StoredDrafts drafts, CurrentActor actor, Clock clock) {
        this.stored = stored;
        this.drafts = drafts;
        this.actor = actor;
        this.clock = clock;
    }

    /** The whole cart when it is recorded, else the card that is recorded alone. */
    public void forget(CheckoutRequest request) {
        var me = actor.get().staffId();
        request.lines()
                .forEach(line ->
                        drafts.findByCardIdAndStaffId(line.card().value(), me).ifPresent(drafts::delete));
        stored.findByStaffId(me).ifPresent(mine -> {
            var left = mine.content();
            for (var line : request.lines()) {
                left = left.without(line.card().value());
            }
            if (mine.id().equals(request.key()) || left.cards().isEmpty()) {
                stored.delete(mine);
            } else {
                mine.save(left, clock.instant());
                stored.save(mine);
            }
        });
    }
}
