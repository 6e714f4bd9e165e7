package org.tsuzuki.security.signin;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionStatus;

/**
 * Transactions of which some lose against a neighbour.
 *
 * @param lost which, by their number from one
 */
record LostRaces(PlatformTransactionManager real, IntPredicate lost, AtomicInteger number)
        implements PlatformTransactionManager {

    @Override
    public TransactionStatus getTransaction(@Nullable TransactionDefinition definition) {
        return real.getTransaction(definition);
    }

    @Override
    public void commit(TransactionStatus status) {
        if (lost.test(number.incrementAndGet())) {
            real.rollback(status);
            throw new CannotAcquireLockException("lost");
        }
        real.commit(status);
    }

    @Override
    public void rollback(TransactionStatus status) {
        real.rollback(status);
    }
}
