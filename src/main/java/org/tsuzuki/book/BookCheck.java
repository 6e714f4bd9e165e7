package org.tsuzuki.book;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import org.tsuzuki.base.Yen;

/**
 * Looks for entries whose lines do not add up or are gone, and for lines that no entry has: PostgreSQL refuses all of it, H2
 * neither lines that are written by hand without an entry nor a truncated table. However large the book is, the start reads
 * only its newest entries, by index. Balances of closed days are compared with their lines, the newest closing first, for as
 * long as ten seconds.
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

    private static final Duration LONGEST = Duration.ofSeconds(10);
    private static final LocalDate BEGINNING_OF_TIME = LocalDate.of(1, 1, 1);
    private static final int MOST_TOLD = 20;
    private static final String CLOSINGS = "select closed_through from book_closing order by closed_through desc";
    /** A balance that is not the one before and what moved since; the fault may be that of the one before. */
    private static final String DOUBTFUL = """
            select s.id, s.kind, s.sub, s.kept from (
                select a.id, a.kind, a.sub,
                    (select k.balance from closed_balance k where k.account_id = a.id and k.closed_through = ?) as kept,
                    coalesce((select k.balance from closed_balance k where k.account_id = a.id
                        and k.closed_through < ? order by k.closed_through desc fetch first 1 rows only), 0) as earlier,
                    (select cast(sum(l.amount) as bigint) from book_line l
                        where l.account_id = a.id and l.day_of > ? and l.day_of <= ?) as moved
                from book_account a) s
            where s.kept is distinct from s.earlier + s.moved
            order by s.kind, s.sub fetch first 20 rows only
            """;

    private static final String SUM =
            "select cast(coalesce(sum(amount), 0) as bigint) from book_line where account_id = ? and day_of <= ?";

    private final JdbcTemplate database;
    private final TransactionTemplate reading;
    private volatile Optional<UUID> found = Optional.empty();
    private volatile List<BalanceDifference> differing = List.of();

    BookCheck(JdbcTemplate database, PlatformTransactionManager transactions) {
        this.database = database;
        this.reading = new TransactionTemplate(transactions);
        this.reading.setReadOnly(true);
        this.reading.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.reading.setTimeout(Math.toIntExact(LONGEST.toSeconds()));
    }

    /** After the address was told, so that nobody waits for it. */
    @Order(Ordered.LOWEST_PRECEDENCE)
    @EventListener(ApplicationReadyEvent.class)
    void look() {
        found = firstBroken(first(BEGINNING, NEWEST).orElse(FIRST));
        found.ifPresent(entry -> LOG.error("The book does not add up: entry {}", entry));
        compareBalances();
    }

    /** What of the balances of closed days is not the sum of the lines, as far as the time allows. */
    List<BalanceDifference> compareBalances() {
        var differences = new ArrayList<BalanceDifference>();
        try {
            reading.executeWithoutResult(status -> compare(differences));
        } catch (DataAccessException | TransactionException unfinished) {
            LOG.warn("Not all balances of closed days were compared", unfinished);
        }
        differences.forEach(one -> LOG.error("The book does not add up: {}", one));
        differing = List.copyOf(differences);
        return differing;
    }

    /** What it found the last time. */
    public List<BalanceDifference> differing() {
        return differing;
    }

    private void compare(List<BalanceDifference> differences) {
        var days = database.queryForList(CLOSINGS, LocalDate.class);
        for (var place = 0; place < days.size() && differences.size() < MOST_TOLD; place++) {
            var before = place + 1 < days.size() ? days.get(place + 1) : BEGINNING_OF_TIME;
            compare(days.get(place), before, differences);
        }
    }

    private void compare(LocalDate day, LocalDate before, List<BalanceDifference> differences) {
        var doubtful = database.query(
                DOUBTFUL,
                (row, place) -> {
                    var kept = row.getObject("kept", Long.class);
                    var account = new Account(AccountKind.valueOf(row.getString("kind")), row.getString("sub"));
                    return new BalanceDifference(
                            account, day, kept == null ? null : new Yen(kept), sum(row.getInt("id"), day));
                },
                day,
                day,
                before,
                day);
        doubtful.stream().filter(one -> !one.sum().equals(one.kept())).forEach(differences::add);
    }

    private Yen sum(int account, LocalDate day) {
        return new Yen(Objects.requireNonNull(database.queryForObject(SUM, Long.class, account, day)));
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
