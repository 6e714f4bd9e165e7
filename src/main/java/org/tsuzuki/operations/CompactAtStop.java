package org.tsuzuki.operations;

import java.sql.SQLException;
import javax.sql.DataSource;
import org.h2.api.ErrorCode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import org.tsuzuki.database.Writers;

/** Gives back what the database file no longer needs when the desk is closed; a server does that by itself. */
@Component
final class CompactAtStop implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(CompactAtStop.class);

    private final DataSource database;
    private final Writers writers;

    CompactAtStop(DataSource database, Writers writers) {
        this.database = database;
        this.writers = writers;
    }

    /** Before the pool is closed, because this bean was made after it. */
    @Override
    public void destroy() {
        if (!writers.oneAtATime()) {
            return;
        }
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("SHUTDOWN COMPACT");
        } catch (SQLException failure) {
            if (failure.getErrorCode() != ErrorCode.DATABASE_CALLED_AT_SHUTDOWN) { // told when the connection is closed
                LOG.warn("The database file was closed as it is, larger than it has to be", failure);
            }
        }
    }
}
