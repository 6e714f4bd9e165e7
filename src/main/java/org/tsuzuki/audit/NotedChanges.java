package org.tsuzuki.audit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import javax.crypto.SecretKey;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.transaction.support.TransactionSynchronization;
import org.tsuzuki.audit.chain.ChainEntry;
import org.tsuzuki.audit.chain.EntryRows;
import org.tsuzuki.audit.personal.PersonalKeys;
import org.tsuzuki.base.DomainChange;

/**
 * What one transaction has done, added to the chain when all else is written: the chain is locked as late as can be, and
 * always last, so that nobody who holds it waits for anybody.
 */
final class NotedChanges implements TransactionSynchronization {

    private final EntryRows rows;
    private final PersonalKeys keys;
    private final OpenWork work;
    private final @Nullable ReentrantLock turn;
    private final List<NotedChange> noted = new ArrayList<>();

    /**
     * @param turn of this desk: waiting here is cheaper than in the database, where other desks wait; none where writers
     *     stand in line already, for it is kept until the disk has the commit, which those who wait together share
     */
    NotedChanges(EntryRows rows, PersonalKeys keys, OpenWork work, @Nullable ReentrantLock turn) {
        this.rows = rows;
        this.keys = keys;
        this.work = work;
        this.turn = turn;
    }

    void add(NotedChange change) {
        noted.add(change);
    }

    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }

    @Override
    public void beforeCommit(boolean readOnly) {
        work.write();
        var known = new HashMap<UUID, Optional<SecretKey>>();
        noted.stream()
                .filter(change -> change.change().ties().shortLabel() != null)
                .map(change -> Objects.requireNonNull(change.change().ties().customer()))
                .forEach(customer -> known.computeIfAbsent(customer, keys::ofOrMake));
        var together = new Together(noted);
        if (turn != null) {
            turn.lock();
        }
        var head = rows.lockHead();
        var entries = new ArrayList<ChainEntry>();
        var labels = new HashMap<Long, String>();
        var previous = head.hash();
        for (var change : noted) {
            var position = head.position() + entries.size() + 1;
            var entry = change.entry(
                    position,
                    head.position() + 1,
                    previous,
                    together.ties(change.change().ties()),
                    customer -> known.getOrDefault(customer, Optional.empty()));
            entries.add(entry);
            labels.put(position, change.labelKey());
            previous = entry.hash();
        }
        rows.add(head, entries, labels);
    }

    @Override
    public void afterCompletion(int status) {
        if (turn != null && turn.isHeldByCurrentThread()) {
            turn.unlock();
        }
    }

    /** What is done together belongs to the one customer, card or renewal of whom all of it speaks. */
    private record Together(
            @Nullable UUID customer,
            @Nullable UUID card,
            @Nullable UUID renewal) {

        Together(List<NotedChange> changes) {
            this(
                    one(changes, DomainChange.Ties::customer),
                    one(changes, DomainChange.Ties::card),
                    one(changes, DomainChange.Ties::renewal));
        }

        private static @Nullable UUID one(
                List<NotedChange> changes, Function<DomainChange.Ties, @Nullable UUID> whose) {
            var all = changes.stream()
                    .map(change -> whose.apply(change.change().ties()))
                    .filter(Objects::nonNull)
                    .distinct()
                    .toList();
            return all.size() == 1 ? all.getFirst() : null;
        }

        DomainChange.Ties ties(DomainChange.Ties own) {
            return DomainChange.Ties.of(
                    own.customer() == null ? customer : own.customer(),
                    own.card() == null ? card : own.card(),
                    own.renewal() == null ? renewal : own.renewal());
        }
    }
}
