package org.tsuzuki.book;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.tsuzuki.base.Actor;
import org.tsuzuki.database.Writers;

/** Writes into the book. Rows are only ever added, and the lines of an entry come before it: the entry seals them. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class BookStore {

    private static final String ACCOUNT = "insert into book_account (kind, sub) values (?, ?) on conflict do nothing";
    private static final String ACCOUNT_ON_H2 = "merge into book_account (kind, sub) key (kind, sub) values (?, ?)";
    private static final String LINE = """
            insert into book_line (entry_id, position, account_id, day_of, amount, currency, foreign_amount)
            values (?, ?, ?, ?, ?, ?, ?)
            """;
    private static final String ENTRY = """
            insert into book_entry (id, event, day_of, at, branch_id, staff_id, text, cause,
                sale_id, renewal_id, drawer_id, voucher_id, receipt_number, reverses_id)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private static final String BALANCES = """
            insert into closed_balance (account_id, closed_through, balance)
            select s.id, ?, s.kept + s.later from (
                select n.id,
                    coalesce((select k.balance from closed_balance k
                        where k.account_id = n.id and k.closed_through = n.through), 0) as kept,
                    (select cast(sum(l.amount) as bigint) from book_line l
                        where l.account_id = n.id and l.day_of > n.through and l.day_of <= ?) as later
                from (select a.id, coalesce((select max(k.closed_through) from closed_balance k
                        where k.account_id = a.id), date '0001-01-01') as through
                    from book_account a) n) s
            where s.later is not null
            """;

    /** Beyond it all are looked up anew: most accounts of a big agency are customers' who were owed something once. */
    private static final int MOST_IDS = 10_000;

    private final JdbcTemplate database;
    private final String account;
    private final Map<Account, Integer> committed = new ConcurrentHashMap<>();

    BookStore(JdbcTemplate database, Writers writers) {
        this.database = database;
        this.account = writers.oneAtATime() ? ACCOUNT_ON_H2 : ACCOUNT;
    }

    /** First the day, so that nobody posts into it any more, then what the accounts held at its end. */
    void close(LocalDate day, Actor by, Instant now) {
        database.update(
                "insert into book_closing (closed_through, staff_id, staff_name, at) values (?, ?, ?, ?)",
                day,
                by.staffId(),
                by.name(),
                now.atOffset(ZoneOffset.UTC));
        database.update(BALANCES, day, day);
    }

    /** Until the end of the transaction; an account that has no line yet is nobody's. */
    void hold(Account one) {
        database.queryForList(
                "select id from book_account where kind = ? and sub = ? for update",
                Integer.class,
                one.kind().name(),
                one.sub());
    }

    void add(BookEntry entry) {
        var accounts = accounts(entry);
        var rows = new ArrayList<Object[]>();
        for (var line : entry.lines()) {
            var foreign = line.foreign();
            rows.add(new Object[] {
                entry.id().value(),
                rows.size() + 1,
                Objects.requireNonNull(accounts.get(line.account())),
                entry.day(),
                line.amount().amount(),
                foreign == null ? null : foreign.currency(),
                foreign == null ? null : foreign.amount()
            });
        }
        database.batchUpdate(LINE, rows);
        var cause = entry.cause();
        var reversed = entry.reverses();
        database.update(
                ENTRY,
                entry.id().value(),
                entry.event().name(),
                entry.day(),
                entry.at().atOffset(ZoneOffset.UTC),
                entry.branchId(),
                entry.staffId(),
                entry.text(),
                cause.key(),
                cause.saleId(),
                cause.renewalId(),
                cause.drawerId(),
                cause.voucherId(),
                cause.receiptNumber(),
                reversed == null ? null : reversed.value());
    }

    /** In one order for everybody, so that two who open the same accounts do not wait for each other for ever. */
    private Map<Account, Integer> accounts(BookEntry entry) {
        var ids = new HashMap<Account, Integer>();
        var read = new HashMap<Account, Integer>();
        for (var one :
                new TreeSet<>(entry.lines().stream().map(BookLine::account).toList())) {
            var known = committed.get(one);
            ids.put(one, known != null ? known : read.computeIfAbsent(one, this::id));
        }
        if (!read.isEmpty()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    remember(read);
                }
            });
        }
        return ids;
    }

    /** An account never changes once it is stored for good; until then its id may still be taken back. */
    private void remember(Map<Account, Integer> ids) {
        if (committed.size() + ids.size() > MOST_IDS) {
            committed.clear();
        }
        committed.putAll(ids);
    }

    private int id(Account one) {
        return find(one).orElseGet(() -> open(one));
    }

    private int open(Account one) {
        database.update(account, one.kind().name(), one.sub());
        return find(one).orElseThrow();
    }

    private Optional<Integer> find(Account one) {
        return database
                .queryForList(
                        "select id from book_account where kind = ? and sub = ?",
                        Integer.class,
                        one.kind().name(),
                        one.sub())
                .stream()
                .map(Objects::requireNonNull)
                .findFirst();
    }
}
