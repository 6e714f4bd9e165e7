package org.tsuzuki.renewal.history;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;
import org.tsuzuki.base.CurrentActor;
import org.tsuzuki.renewal.RenewalId;

/** Writes every step of a renewal's money and result behind the last one, in the transaction that takes it. */
@Component
public class RenewalEventLog {

    private final RenewalEvents steps;
    private final EntityManager database;
    private final CurrentActor actor;
    private final Clock clock;

    RenewalEventLog(RenewalEvents steps, EntityManager database, CurrentActor actor, Clock clock) {
        this.steps = steps;
        this.database = database;
        this.actor = actor;
        this.clock = clock;
    }

    /** The first steps of a renewal that is being recorded. */
    public void begin(RenewalId renewal, List<RenewalEvent.Move> moves) {
        for (var position = 0; position < moves.size(); position++) {
            write(renewal, position, moves.get(position));
        }
    }

    public void add(RenewalId renewal, RenewalEvent.Move move) {
        write(renewal, steps.countByKeyRenewalId(renewal.value()), move);
    }

    public List<RecordedEvent> of(RenewalId renewal) {
        return steps.findByKeyRenewalIdOrderByKeyPosition(renewal.value()).stream()
                .map(RenewalEvent::taken)
                .toList();
    }

    private void write(RenewalId renewal, int position, RenewalEvent.Move move) {
        database.persist(
                new RenewalEvent(new RenewalEventKey(renewal.value(), position), move, actor.get(), clock.instant()));
    }
}
