package org.tsuzuki.audit;

import java.time.Clock;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.tsuzuki.base.CurrentActor;
import org.tsuzuki.base.DomainChange;

/** Writes every change down in the transaction that makes it: no change without its entry, no entry without its change. */
@Component
class AuditTrail {

    private final AuditEntries entries;
    private final CurrentActor actor;
    private final Clock clock;

    AuditTrail(AuditEntries entries, CurrentActor actor, Clock clock) {
        this.entries = entries;
        this.actor = actor;
        this.clock = clock;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(DomainChange change) {
        entries.save(new AuditEntry(change, actor.get(), clock.instant()));
    }
}
