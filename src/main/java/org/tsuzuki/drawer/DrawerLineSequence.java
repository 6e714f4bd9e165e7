package org.tsuzuki.drawer;

import java.sql.Connection;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Gives out the lines of open drawers; a drawer whose line was given out stays held until the end of the transaction. */
@Component
class DrawerLineSequence {

    private static final String NEXT = "update drawer set entries = entries + 1 where open_for = ?";

    private final JdbcTemplate database;

    DrawerLineSequence(JdbcTemplate database) {
        this.database = database;
    }

    /** The next line of the drawer that is open for this holder; empty when none is. */
    Optional<Place> next(String holder) {
        return Optional.ofNullable(database.execute((Connection connection) -> {
            try (var next = connection.prepareStatement(NEXT, new String[] {"id", "entries"})) {
                next.setString(1, holder);
                next.executeUpdate();
                try (var place = next.getGeneratedKeys()) {
                    return place.next() ? new Place(place.getObject(1, UUID.class), place.getInt(2)) : null;
                }
            }
        }));
    }

    /** @param position counted from 1 */
    record Place(UUID drawer, int position) {}
}
