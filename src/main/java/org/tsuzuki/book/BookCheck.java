package org.tsuzuki.book;

import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Looks for entries whose lines do not add up or are gone, and for lines that no entry has: PostgreSQL refuses all of it, H2
 * neither lines that are written by hand without an entry nor a truncated table. However large the book is, the start reads only its newest entries, by index.
 */
@Component
public class BookCheck {

    private static final Logger LOG = LoggerFactory.getLogger(BookCheck.class);
    private static final UUID FIRST = new UUID(0, 0);
    private static final int NEWEST = 20_000;

    private static final String BEGINNING =
            "select id from book_entry order by id desc offset ? rows fetch first 1 rows only";
    private static final String UNBALANCED = """
            select l.entry_id from book_line l left join book_entry e on e.id = l.entry_id
            where l.entry_id >= ? group by l.entry_id
            having sum(l.amount) <> 0 or count(*) < 2 or count(e.id) < count(*)
                or min(l.day_of) <> min(e.day_of) or max(l.day_of) <> min(e.day_of)
            order by l.entry_id fetch first 1 rows only
            """;
    private static final String EMPTY = """
            select e.id from book_entry e
            where e.id >= ? and not exists (select 1 from book_line l where l.entry_id = e.id)
            order by e.id fetch first 1 rows only
            """;

    private final JdbcTemplate database;
    private volatile Optional<UUID> found = Optional.empty();

    BookCheck(JdbcTemplate database) {
        this.database = database;
    }

    /** After the address was told, so that nobody waits for it. */
    @Order(Ordered.LOWEST_PRECEDENCE)
    @EventListener(ApplicationReadyEvent.class)
    void look() {
        found = firstBroken(first(BEGINNING, NEWEST).orElse(FIRST));
        found.ifPresent(entry -> LOG.error("The book does not add up: entry {}", entry));
    }

    /** The first entry that was wrong when the desk started. */
    public Optional<UUID> found() {
        return found;
    }

    /** The first entry of the whole book that does not add up; takes its time. */
    @Transactional(readOnly = true)
    public Optional<UUID> firstBroken() {
        return firstBroken(FIRST);
    }

    private Optional<UUID> firstBroken(UUID from) {
        return first(UNBALANCED, from).or(() -> first(EMPTY, from));
    }

    private Optional<UUID> first(String query, Object value) {
        return database.queryForList(query, UUID.class, value).stream()
                .map(Objects::requireNonNull)
                .findFirst();
    }
}
