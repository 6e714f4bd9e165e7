package org.tsuzuki.database;

import jakarta.persistence.EntityManagerFactory;
import java.sql.SQLException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.orm.jpa.JpaTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.transaction.support.DefaultTransactionStatus;

/**
 * The transaction manager of H2: every writing transaction passes one fair gate from before it begins until it has been
 * committed or rolled back, and who committed is told only when that is synced to disk. H2 otherwise acknowledges commits
 * that a kill takes away, and loses updates when a neighbour rolls back. Those who wait for the disk together share one
 * sync. Reads pass freely. Other databases do not need it and use the plain manager.
 */
final class WriteGate extends JpaTransactionManager {

    private final transient ReentrantLock gate = new ReentrantLock(true);
    private final transient Set<Object> inside = ConcurrentHashMap.newKeySet();
    private final transient ReentrantLock disk = new ReentrantLock();
    private final transient AtomicLong committed = new AtomicLong();
    private final transient DataSource database;
    private long synced; // guarded by disk

    WriteGate(EntityManagerFactory factory, DataSource database) {
        super(factory);
        this.database = database;
    }

    @Override
    protected void doBegin(Object transaction, TransactionDefinition definition) {
        if (definition.isReadOnly()) {
            super.doBegin(transaction, definition);
            return;
        }
        gate.lock();
        try {
            super.doBegin(transaction, definition);
            inside.add(transaction);
        } catch (RuntimeException | Error failure) {
            gate.unlock();
            throw failure;
        }
    }

    /** Returns only when the commit is on the disk: nobody is told "recorded" before. The next may write meanwhile. */
    @Override
    protected void doCommit(DefaultTransactionStatus status) {
        super.doCommit(status);
        if (!status.isReadOnly()) {
            var mine = committed.incrementAndGet();
            leave(status.getTransaction());
            await(mine);
        }
    }

    /** A sync takes along all that was committed before it began, so only who came later needs another one. */
    private void await(long mine) {
        disk.lock();
        try {
            if (synced < mine) {
                var all = committed.get();
                sync();
                synced = all;
            }
        } finally {
            disk.unlock();
        }
    }

    @Override
    protected void doCleanupAfterCompletion(Object transaction) {
        try {
            super.doCleanupAfterCompletion(transaction);
        } finally {
            leave(transaction);
        }
    }

    private void leave(Object transaction) {
        if (inside.remove(transaction)) {
            gate.unlock();
        }
    }

    /** On the transaction's own connection: waiting for another one could exhaust the pool. */
    private void sync() {
        var connection = DataSourceUtils.getConnection(database);
        try (var statement = connection.createStatement()) {
            statement.execute("CHECKPOINT SYNC");
        } catch (SQLException failure) {
            throw new TransactionSystemException("The commit could not be synced to disk", failure);
        } finally {
            DataSourceUtils.releaseConnection(connection, database);
        }
    }
}
