package org.tsuzuki.renewal;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;
import org.tsuzuki.base.CurrentActor;

/** Writes every step of a renewal's money and result behind the last one, in the transaction that takes it. */
@Component
class StepJournal {

    private final RenewalSteps steps;
    private final EntityManager database;
    private final CurrentActor actor;
    private final Clock clock;

    StepJournal(RenewalSteps steps, EntityManager database, CurrentActor actor, Clock clock) {
        this.steps = steps;
        this.database = database;
        this.actor = actor;
        this.clock = clock;
    }

    /** The first steps of a renewal that is being recorded. */
    void begin(RenewalId renewal, List<RenewalStep.Move> moves) {
        for (var position = 0; position < moves.size(); position++) {
            write(renewal, position, moves.get(position));
        }
    }

    void add(RenewalId renewal, RenewalStep.Move move) {
        write(renewal, steps.countByKeyRenewalId(renewal.value()), move);
    }

    List<TakenStep> of(RenewalId renewal) {
        return steps.findByKeyRenewalIdOrderByKeyPosition(renewal.value()).stream()
                .map(RenewalStep::taken)
                .toList();
    }

    private void write(RenewalId renewal, int position, RenewalStep.Move move) {
        database.persist(new RenewalStep(new StepKey(renewal.value(), position), move, actor.get(), clock.instant()));
    }
}
