package org.tsuzuki.operations;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionTemplate;
import org.tsuzuki.base.DomainChange;
import org.tsuzuki.book.comparison.LedgerComparison;
import org.tsuzuki.book.comparison.LedgerDifference;

/**
 * Compares what the features keep with what the book says, when the desk has opened and whenever a drawer was counted, so
 * before each close. Nothing is refused for it: who closes a drawer can do nothing about it, and the owner is told.
 */
@Component
class LedgerComparisons {

    private static final Logger LOG = LoggerFactory.getLogger(LedgerComparisons.class);
    private static final Duration LONGEST = Duration.ofSeconds(10);

    private final List<LedgerComparison> comparisons;
    private final TransactionTemplate reading;
    private final ReentrantLock looking = new ReentrantLock();
    private volatile List<LedgerDifference> found = List.of();

    LedgerComparisons(List<LedgerComparison> comparisons, PlatformTransactionManager transactions) {
        this.comparisons = comparisons;
        this.reading = new TransactionTemplate(transactions);
        this.reading.setReadOnly(true);
        this.reading.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.reading.setTimeout(Math.toIntExact(LONGEST.toSeconds()));
    }

    /** After the address was told, so that nobody waits for it. */
    @Order(Ordered.LOWEST_PRECEDENCE)
    @EventListener(ApplicationReadyEvent.class)
    void look() {
        // Whoever looks holds a second connection for a moment; no more than one at a time, or the pool could run dry.
        if (looking.tryLock()) {
            try {
                found = differences();
            } finally {
                looking.unlock();
            }
        }
    }

    private List<LedgerDifference> differences() {
        var differing = new ArrayList<LedgerDifference>();
        for (var comparison : comparisons) {
            try {
                differing.addAll(reading.execute(status -> comparison.differences()));
            } catch (DataAccessException | TransactionException unfinished) {
                LOG.warn("{} was not compared", comparison.getClass().getSimpleName(), unfinished);
            }
        }
        differing.forEach(one -> LOG.error("{}", one));
        return List.copyOf(differing);
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    void on(DomainChange change) {
        if (change.action().equals("drawer.counted")) {
            look();
        }
    }

    /** What differed when it was looked last. */
    List<LedgerDifference> found() {
        return found;
    }
}
