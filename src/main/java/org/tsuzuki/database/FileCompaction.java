package org.tsuzuki.database;

import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Gives back, while the desk is open, what the database file no longer needs; a server does that by itself. */
@Component
public class FileCompaction {

    private static final Logger LOG = LoggerFactory.getLogger(FileCompaction.class);
    private static final Duration LONGEST = Duration.ofSeconds(10);

    private final DataSource database;
    private final Writers writers;

    FileCompaction(DataSource database, Writers writers) {
        this.database = database;
        this.writers = writers;
    }

    /** After very much was written at once; others wait meanwhile. */
    public void compact() {
        if (!writers.oneAtATime()) {
            return;
        }
        try (var connection = database.getConnection()) {
            if (connection.unwrap(JdbcConnection.class).getSession() instanceof SessionLocal session) {
                session.getDatabase().getStore().getMvStore().compactFile(Math.toIntExact(LONGEST.toMillis()));
            }
        } catch (SQLException failure) {
            LOG.warn("The database file stays larger than it has to be until the desk is closed", failure);
        }
    }
}
