package org.tsuzuki.bench;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Objects;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestContextManager;
import org.tsuzuki.DeskTest;
import org.tsuzuki.FreshData;
import org.tsuzuki.SignedIn;
import org.tsuzuki.book.Account;
import org.tsuzuki.book.AccountKind;
import org.tsuzuki.book.Book;
import org.tsuzuki.book.BookFilter;
import org.tsuzuki.book.BookPeriods;
import org.tsuzuki.security.Role;

/**
 * The book of five years on PostgreSQL: five million lines, of which every entry has one in the busiest account. Measured while
 * no day is closed, and again when the owner has closed the months before the one that is asked for.
 */
@DeskTest
@ContextConfiguration(initializers = {FreshData.class, DurablePostgres.class})
@SuppressWarnings("SystemOut")
class BookBench {

    private static final int ENTRIES = 1_250_000;
    private static final LocalDate FIRST = LocalDate.of(2021, 11, 1);
    private static final LocalDate MONTH = LocalDate.of(2026, 10, 1);
    private static final LocalDate MONTH_END = LocalDate.of(2026, 10, 31);
    private static final Account BUSIEST = AccountKind.SERVICE_FEES.account();
    private static final Account DRAWER = AccountKind.CASH.account("d7");

    @Autowired
    private Book book;

    @Autowired
    private BookPeriods periods;

    @Autowired
    private SignedIn signedIn;

    @Autowired
    private DataSource database;

    /** @param arguments seconds for each figure */
    public static void main(String[] arguments) {
        try {
            var desk = new BookBench();
            new TestContextManager(BookBench.class).prepareTestInstance(desk);
            desk.measure(Duration.ofSeconds(arguments.length > 0 ? Long.parseLong(arguments[0]) : 5));
        } catch (Exception failure) {
            failure.printStackTrace();
            System.exit(1);
        }
        System.exit(0);
    }

    private void measure(Duration time) throws Exception {
        var start = System.nanoTime();
        var staff = signedIn.as(Role.OWNER);
        fill(staff.id().value(), staff.branch().value());
        System.out.printf(
                "filled in %d s%n", Duration.ofNanos(System.nanoTime() - start).toSeconds());
        measure(
                "entries of one drawer in a month",
                "-",
                time,
                () -> book.entries(
                        BookFilter.EVERYTHING.within(MONTH, MONTH_END).moving(DRAWER), PageRequest.ofSize(50)));
        System.out.println("nothing is closed:");
        measureSums(time);
        close();
        System.out.println("the months before are closed:");
        measureSums(time);
    }

    private void measureSums(Duration time) {
        measure("trial balance of a month", "2,000 ms", time, () -> book.trialBalance(MONTH, MONTH_END));
        measure("a month of one drawer of 400", "50 ms", time, () -> statement(DRAWER));
        measure("a month of the busiest account", "50 ms", time, () -> statement(BUSIEST));
    }

    /** Month by month, as its owner does. */
    private void close() {
        var longest = Duration.ZERO;
        var start = System.nanoTime();
        for (var month = FIRST; month.isBefore(MONTH); month = month.plusMonths(1)) {
            var begin = System.nanoTime();
            periods.close(month.plusMonths(1).minusDays(1));
            var took = Duration.ofNanos(System.nanoTime() - begin);
            longest = took.compareTo(longest) > 0 ? took : longest;
        }
        System.out.printf(
                "closed all months before in %d s, one in %d ms at most%n",
                Duration.ofNanos(System.nanoTime() - start).toSeconds(), longest.toMillis());
    }

    private void statement(Account account) {
        book.statement(account, MONTH, MONTH_END, PageRequest.ofSize(100));
    }

    private void fill(Object staff, Object branch) throws Exception {
        try (var connection = database.getConnection()) {
            var sql = new JdbcTemplate(new SingleConnectionDataSource(connection, true));
            sql.execute("set session_replication_role = replica");
            sql.execute("insert into book_account (kind, sub) select 'CASH', 'd' || n from generate_series(1, 400) n");
            sql.execute("insert into book_account (kind, sub) select 'HELD_FOR_CARRIER', 'c' || n"
                    + " from generate_series(1, 40) n");
            sql.execute("insert into book_account (kind, sub) values ('SERVICE_FEES', ''), ('DISCOUNTS', '')");
            sql.update("""
                    insert into book_entry (id, event, day_of, at, branch_id, staff_id, text, cause)
                    select cast(lpad(to_hex(n), 32, '0') as uuid), 'SALE', cast(? as date) + cast(cast(n as bigint) * 1826 / ? as integer),
                        current_timestamp, ?, ?, 'a sale', 'c' || n from generate_series(1, ?) n
                    """, FIRST, ENTRIES, branch, staff, ENTRIES);
            line(sql, 1, "1 + n % 400", "3290");
            line(sql, 2, "401 + n % 40", "-3000");
            line(sql, 3, "441", "-300");
            line(sql, 4, "442", "10");
            sql.execute("set session_replication_role = origin");
            sql.execute("vacuum analyze book_line");
            sql.execute("vacuum analyze book_entry");
            System.out.println(Objects.requireNonNull(sql.queryForObject(
                    "select count(*) || ' lines, index ' || pg_size_pretty(pg_relation_size('book_line_by_account_and_day'))"
                            + " from book_line",
                    String.class)));
        }
    }

    private static void line(JdbcTemplate sql, int position, String account, String amount) {
        sql.update(
                "insert into book_line (entry_id, position, account_id, day_of, amount)"
                        + " select cast(lpad(to_hex(n), 32, '0') as uuid), ?, " + account
                        + ", cast(? as date) + cast(cast(n as bigint) * 1826 / ? as integer), " + amount
                        + " from generate_series(1, ?) n",
                position,
                FIRST,
                ENTRIES,
                ENTRIES);
    }

    private static void measure(String what, String wanted, Duration time, Runnable work) {
        Pace.of(1, Duration.ofSeconds(1), work);
        System.out.printf(
                "%-38s %s   wanted %s   load %.1f%n",
                what,
                Pace.of(1, time, work),
                wanted,
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    }
}
