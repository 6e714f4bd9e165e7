package org.tsuzuki.base;

import jakarta.persistence.EntityManagerFactory;
import java.sql.SQLException;
import java.util.concurrent.locks.ReentrantLock;
import javax.sql.DataSource;
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
    private final transient DataSource database;

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
        super.doCleanupAfterCompletion(transaction);
        if (gate.isHeldByCurrentThread()) {
            gate.unlock();
        }
    }

    private void sync() {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("CHECKPOINT SYNC");
        } catch (SQLException failure) {
            throw new TransactionSystemException("The commit could not be synced to disk", failure);
        }
    }
}
