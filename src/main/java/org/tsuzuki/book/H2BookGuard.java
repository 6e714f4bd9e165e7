package org.tsuzuki.book;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLIntegrityConstraintViolationException;
import java.time.LocalDate;
import java.util.UUID;
import org.h2.tools.TriggerAdapter;
import org.jspecify.annotations.Nullable;

/**
 * What PostgreSQL refuses by triggers of its own, for H2: nothing is changed or deleted, an entry comes after lines that
 * add up and on an open day, and no line after its entry. The migration names this class, and so does every database
 * file: it keeps its name. Without it H2 opens the file and refuses whatever would be written into the book.
 */
public final class H2BookGuard extends TriggerAdapter {

    @Override
    public void fire(Connection database, @Nullable ResultSet before, @Nullable ResultSet after) throws SQLException {
        if (before != null || after == null) {
            throw refused("rows of " + tableName + " stay as they are");
        }
        switch (tableName) {
            case "BOOK_LINE" -> comesBeforeItsEntry(database, after.getObject("entry_id", UUID.class));
            case "BOOK_ENTRY" -> {
                var day = after.getObject("day_of", LocalDate.class);
                addsUp(database, after.getObject("id", UUID.class), day);
                isOpen(database, day);
            }
            default -> {} // anybody may add
        }
    }

    private static void comesBeforeItsEntry(Connection database, UUID entry) throws SQLException {
        try (var query = database.prepareStatement("select 1 from book_entry where id = ?")) {
            query.setObject(1, entry);
            if (query.executeQuery().next()) {
                throw refused("entry " + entry + " is sealed");
            }
        }
    }

    private static void addsUp(Connection database, UUID entry, LocalDate day) throws SQLException {
        try (var query = database.prepareStatement("""
                select count(*), sum(amount), sum(case when day_of = ? then 0 else 1 end)
                from book_line where entry_id = ?""")) {
            query.setObject(1, day);
            query.setObject(2, entry);
            var lines = query.executeQuery();
            lines.next();
            if (lines.getLong(1) < 2 || lines.getLong(2) != 0 || lines.getLong(3) != 0) {
                throw refused("the lines of entry " + entry + " do not add up");
            }
        }
    }

    private static void isOpen(Connection database, LocalDate day) throws SQLException {
        try (var query = database.prepareStatement("select 1 from book_closing where closed_through >= ?")) {
            query.setObject(1, day);
            if (query.executeQuery().next()) {
                throw refused("the books of " + day + " are closed");
            }
        }
    }

    private static SQLException refused(String why) {
        return new SQLIntegrityConstraintViolationException("The book is only added to: " + why, "23000");
    }
}
