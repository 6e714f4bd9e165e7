package org.tsuzuki.receipt;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.tsuzuki.agency.BranchId;
import org.tsuzuki.database.Writers;

/**
 * Lets those who want a branch's next number stand in line, first come first served, until the one before has committed.
 * The row of the series alone would keep them apart too, but serves them in any order and wakes them all. Nothing depends
 * on the queue: who has waited too long asks the row.
 */
@Component
class SeriesQueue {

    private static final long PATIENCE_SECONDS = 1;

    private final Writers writers;
    private final Map<BranchId, ReentrantLock> lines = new ConcurrentHashMap<>();

    SeriesQueue(Writers writers) {
        this.writers = writers;
    }

    void stand(BranchId branch) {
        if (writers.oneAtATime()) {
            return;
        }
        var line = lines.computeIfAbsent(branch, name -> new ReentrantLock(true));
        if (!line.isHeldByCurrentThread() && reached(line)) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCompletion(int status) {
                    line.unlock();
                }
            });
        }
    }

    private static boolean reached(ReentrantLock line) {
        try {
            return line.tryLock(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
