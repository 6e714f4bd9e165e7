package org.tsuzuki.security.refusal;

import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;
import org.tsuzuki.base.CurrentOrigin;
import org.tsuzuki.base.DomainChange;
import org.tsuzuki.security.RefusedAccess;
import org.tsuzuki.security.SignedInActor;
import org.tsuzuki.security.signin.RecentEntries;

/**
 * Tells the audit log who was refused what, in a transaction of its own: the one in which it was refused is over by then.
 * Nobody needs a second connection to the database, and nobody can fill the log by asking again and again.
 */
@Component
public class RefusalLog {

    static final int MOST_IN_A_MINUTE = 20;

    private static final Logger LOG = LoggerFactory.getLogger(RefusalLog.class);

    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final CurrentOrigin origin;
    private final Clock clock;
    private final ThreadLocal<Set<RefusedAccess>> noted = new ThreadLocal<>();
    private final Map<UUID, RecentEntries<RefusedAccess>> recent = new ConcurrentHashMap<>();

    RefusalLog(
            ApplicationEventPublisher events,
            PlatformTransactionManager transactions,
            CurrentOrigin origin,
            Clock clock) {
        this.events = events;
        this.transaction = new TransactionTemplate(transactions);
        this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.origin = origin;
        this.clock = clock;
    }

    /** Gathers what is refused from now on by this thread; false when that is done already. */
    boolean begin() {
        if (noted.get() != null) {
            return false;
        }
        noted.set(new LinkedHashSet<>());
        return true;
    }

    /** Tells what was gathered. */
    void end() {
        var refused = noted.get();
        noted.remove();
        refused.forEach(this::tell);
    }

    @EventListener
    public void on(RefusedAccess refused) {
        var gathered = noted.get();
        if (gathered == null) {
            tell(refused);
        } else {
            gathered.add(refused);
        }
    }

    /** A log that cannot be written is no reason to tell somebody anything else than that they were refused. */
    private void tell(RefusedAccess refused) {
        var leftOut = SignedInActor.principal()
                .map(person -> recent.computeIfAbsent(
                                person.staff().id().value(), unknown -> new RecentEntries<>(MOST_IN_A_MINUTE))
                        .admit(refused, clock.instant()))
                .orElse(OptionalInt.empty());
        if (leftOut.isEmpty()) {
            return;
        }
        try {
            transaction.executeWithoutResult(status -> events.publishEvent(entry(refused, leftOut.getAsInt())));
        } catch (DataAccessException | TransactionException failure) {
            LOG.warn("A refusal is missing in the audit log: {} {}", refused.why(), refused.asked(), failure);
        }
    }

    private DomainChange entry(RefusedAccess refused, int leftOut) {
        var why = new DomainChange.Field("refused", null, refused.why().name().toLowerCase(Locale.ROOT));
        var fields = leftOut == 0
                ? List.of(why)
                : List.of(why, new DomainChange.Field("leftOut", null, Integer.toString(leftOut)));
        var whose =
                refused.whose().equals(DomainChange.Ties.NONE) ? origin.get().ties() : refused.whose();
        return new DomainChange("access.refused", refused.subject(), refused.asked(), fields, null, whose);
    }
}
