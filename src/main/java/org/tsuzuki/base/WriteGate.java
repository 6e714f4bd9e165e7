package org.tsuzuki.base;

import jakarta.persistence.EntityManagerFactory;
import java.sql.SQLException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.orm.jpa.JpaTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.transaction.support.DefaultTransactionStatus;

/**
 * The transaction manager of H2: every writing transaction passes one fair gate from before it begins until its commit
 * is synced to disk. H2 otherwise acknowledges commits that a kill takes away, and loses updates when a neighbour rolls
 * back. Reads pass freely. Other databases do not need it and use the plain manager.
 */
final class WriteGate extends JpaTransactionManager {

    private final transient ReentrantLock gate = new ReentrantLock(true);
    private final transient Set<Object> inside = ConcurrentHashMap.newKeySet();
    private final transient DataSource database;

    WriteGate(EntityManagerFactory factory, DataSource database) {
        super(factory);
        this.database = database;
        setValidateExistingTransaction(true); // a write inside a read would never be flushed; refuse it instead
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

    /** Returns only when the commit is on the disk: nobody is told "recorded" before. */
    @Override
    protected void doCommit(DefaultTransactionStatus status) {
        super.doCommit(status);
        if (!status.isReadOnly()) {
            sync();
        }
    }

    @Override
    protected void doCleanupAfterCompletion(Object transaction) {
        try {
            super.doCleanupAfterCompletion(transaction);
        } finally {
            if (inside.remove(transaction)) {
                gate.unlock();
            }
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
