package org.tsuzuki.audit;

import java.time.Clock;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.tsuzuki.audit.chain.EntryForm;
import org.tsuzuki.audit.chain.EntryRows;
import org.tsuzuki.audit.personal.PersonalKeys;
import org.tsuzuki.base.CurrentActor;
import org.tsuzuki.base.CurrentOrigin;
import org.tsuzuki.base.DomainChange;
import org.tsuzuki.database.Writers;

/** Writes every change down in the transaction that makes it: no change without its entry, no entry without its change. */
@Component
class AuditLog {

    private final EntryRows rows;
    private final PersonalKeys keys;
    private final OpenWork work;
    private final CurrentActor actor;
    private final CurrentOrigin origin;
    private final Clock clock;
    private final @Nullable ReentrantLock turn;

    AuditLog(
            EntryRows rows,
            PersonalKeys keys,
            OpenWork work,
            CurrentActor actor,
            CurrentOrigin origin,
            Clock clock,
            Writers writers) {
        this.turn = writers.oneAtATime() ? null : new ReentrantLock();
        this.rows = rows;
        this.keys = keys;
        this.work = work;
        this.actor = actor;
        this.origin = origin;
        this.clock = clock;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(DomainChange change) {
        ofThisTransaction().add(new NotedChange(change, actor.get(), origin.get(), EntryForm.time(clock.instant())));
    }

    private NotedChanges ofThisTransaction() {
        return TransactionSynchronizationManager.getSynchronizations().stream()
                .filter(NotedChanges.class::isInstance)
                .map(NotedChanges.class::cast)
                .findFirst()
                .orElseGet(() -> {
                    var noted = new NotedChanges(rows, keys, work, turn);
                    TransactionSynchronizationManager.registerSynchronization(noted);
                    return noted;
                });
    }
}
