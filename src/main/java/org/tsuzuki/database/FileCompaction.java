package org.tsuzuki.database;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.h2.api.ErrorCode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/** Gives back what the database file no longer needs, when nobody works with it; a server does that by itself. */
@Component
public class FileCompaction implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(FileCompaction.class);

    private final DataSource database;
    private final Writers writers;

    FileCompaction(DataSource database, Writers writers) {
        this.database = database;
        this.writers = writers;
    }

    /** Before the pool is closed, because this bean was made after it. */
    @Override
    public void destroy() {
        compact();
    }

    /** Closes the file for a moment: whoever is in the middle of something is thrown out of it. */
    public void compact() {
        if (!writers.oneAtATime()) {
            return;
        }
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("SHUTDOWN COMPACT");
        } catch (SQLException failure) {
            if (failure.getErrorCode() != ErrorCode.DATABASE_CALLED_AT_SHUTDOWN) { // told when the connection is closed
                LOG.warn("The database file stays as it is, larger than it has to be", failure);
            }
        }
        if (database instanceof HikariDataSource pool && pool.isRunning()) {
            pool.getHikariPoolMXBean().softEvictConnections(); // to the file as it was
        }
    }
}
