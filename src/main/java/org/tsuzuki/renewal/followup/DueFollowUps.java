package org.tsuzuki.renewal.followup;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import org.tsuzuki.base.DomainChange;

/** How many looks are due at a branch; every page asks for it, so it is counted once in a while. */
@Component
class DueFollowUps {

    private static final Duration FRESH = Duration.ofSeconds(20);

    private final PendingQueries queries;
    private final Clock clock;
    private final Map<UUID, Counted> known = new ConcurrentHashMap<>();

    DueFollowUps(PendingQueries queries, Clock clock) {
        this.queries = queries;
        this.clock = clock;
    }

    long at(UUID branch) {
        var now = clock.instant();
        var counted = known.get(branch);
        if (counted == null || !counted.isFresh(now)) {
            counted = new Counted(queries.countDue(branch, now), now);
            known.put(branch, counted);
        }
        return counted.count();
    }

    /** What was done to a renewal is seen at once by whoever did it. */
    @TransactionalEventListener(fallbackExecution = true)
    void on(DomainChange change) {
        if (change.action().startsWith("renewal.")) {
            known.clear();
        }
    }

    private record Counted(long count, Instant at) {

        boolean isFresh(Instant now) {
            return !now.isBefore(at) && now.isBefore(at.plus(FRESH));
        }
    }
}
