package org.tsuzuki.settings;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLIntegrityConstraintViolationException;
import org.h2.tools.TriggerAdapter;
import org.jspecify.annotations.Nullable;

/**
 * What PostgreSQL refuses by a trigger of its own, for H2: what was decided is neither changed nor deleted. The migration
 * names this class, and so does every database file: it keeps its name.
 */
public final class H2HistoryGuard extends TriggerAdapter {

    @Override
    public void fire(Connection database, @Nullable ResultSet before, @Nullable ResultSet after) throws SQLException {
        throw new SQLIntegrityConstraintViolationException(
                "What was decided stays: rows of " + tableName + " are only added", "23000");
    }
}
