package org.tsuzuki.audit;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLIntegrityConstraintViolationException;
import org.h2.tools.TriggerAdapter;
import org.jspecify.annotations.Nullable;

/**
 * What PostgreSQL refuses by triggers of its own, for H2: the log is only added to, each entry behind the one before
 * it. The migration names this class, and so does every database file: it keeps its name.
 */
public final class H2AuditGuard extends TriggerAdapter {

    @Override
    public void fire(Connection database, @Nullable ResultSet before, @Nullable ResultSet after) throws SQLException {
        if (before != null || after == null) {
            throw refused("rows of " + tableName + " stay as they are");
        }
        var id = after.getLong("id");
        if (id > 1 && !follows(database, id, after.getString("previous"))) {
            throw refused("entry " + id + " does not follow the one before it");
        }
    }

    private static boolean follows(Connection database, long id, String previous) throws SQLException {
        try (var query = database.prepareStatement("select 1 from audit_entry where id = ? and hash = ?")) {
            query.setLong(1, id - 1);
            query.setString(2, previous);
            return query.executeQuery().next();
        }
    }

    private static SQLException refused(String why) {
        return new SQLIntegrityConstraintViolationException("The audit log is only added to: " + why, "23000");
    }
}
