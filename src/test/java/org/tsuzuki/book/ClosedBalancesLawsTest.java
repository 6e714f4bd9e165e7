package org.tsuzuki.book;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tsuzuki.Refusals.refusalOf;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterTry;
import net.jqwik.api.lifecycle.BeforeTry;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.context.TestContextManager;
import org.tsuzuki.DeskTest;
import org.tsuzuki.SignedIn;
import org.tsuzuki.TestClock;
import org.tsuzuki.base.Yen;
import org.tsuzuki.security.Role;

/** Whatever is posted, reversed and closed, and in which order: no answer is another than the sum of the lines. */
@DeskTest
@Import(Posting.class)
class ClosedBalancesLawsTest {

    private static final LocalDate LONG_AGO = LocalDate.of(2001, 1, 31);
    private static final int ACCOUNTS = 3;
    private static final int BACK = 6;

    @Autowired
    private Book book;

    @Autowired
    private BookPeriods periods;

    @Autowired
    private BookCheck check;

    @Autowired
    private Posting posting;

    @Autowired
    private SignedIn signedIn;

    @Autowired
    private TestClock clock;

    @Autowired
    private JdbcTemplate database;

    private List<Account> accounts = List.of();
    private List<BookEntry> open = new ArrayList<>();
    private LocalDate first = LONG_AGO;
    private LocalDate today = LONG_AGO;

    /** The desk is shared: the accounts are new for every try, and each begins behind what others have closed. */
    @BeforeTry
    void newAccounts() throws Exception {
        new TestContextManager(getClass()).prepareTestInstance(this);
        signedIn.as(Role.CLERK);
        signedIn.as(Role.OWNER);
        var own = UUID.randomUUID();
        accounts = List.of(
                AccountKind.CASH.account(own),
                AccountKind.HELD_FOR_CARRIER.account(own),
                AccountKind.SERVICE_FEES.account(own));
        open = new ArrayList<>();
        first = periods.closedThrough().map(closed -> closed.plusDays(1)).orElse(LONG_AGO);
        today = first.plusDays(BACK);
        clock.set(today, LocalTime.NOON);
    }

    @AfterTry
    void nobodyIsSignedIn() {
        SecurityContextHolder.clearContext();
        clock.set(TestClock.START);
    }

    @Property(tries = 25)
    void every_answer_is_the_sum_of_the_lines(@ForAll("commands") List<Command> commands) {
        commands.forEach(this::obey);

        assertThat(check.compareBalances()).isEmpty();
        for (var day = first.minusDays(1); !day.isAfter(today); day = day.plusDays(1)) {
            for (var account : accounts) {
                assertThat(book.balance(account, day))
                        .as("%s, %s", account, day)
                        .isEqualTo(sum(account, day));
            }
        }
        for (var from = first; !from.isAfter(today); from = from.plusDays(4)) {
            for (var to = from; !to.isAfter(today); to = to.plusDays(5)) {
                assertThatRangeIsSummed(from, to);
            }
        }
    }

    private void assertThatRangeIsSummed(LocalDate from, LocalDate to) {
        var trial = book.trialBalance(from, to);
        assertThat(trial.isBalanced()).isTrue();
        assertThat(trial.lines().stream().map(TrialBalance.Line::account)).containsExactlyElementsOf(used(to));
        for (var line : trial.lines()) {
            var account = line.account();
            assertThat(line.opening()).as("%s before %s", account, from).isEqualTo(sum(account, from.minusDays(1)));
            assertThat(line.closing()).as("%s, %s", account, to).isEqualTo(sum(account, to));
        }
        for (var account : accounts) {
            var statement = book.statement(account, from, to, Pageable.unpaged());
            assertThat(statement.opening()).isEqualTo(sum(account, from.minusDays(1)));
            assertThat(statement.closing()).isEqualTo(sum(account, to));
            assertThat(statement.lines()).hasSize((int) statement.count());
            if (!statement.lines().isEmpty()) {
                assertThat(statement.lines().getLast().balance()).isEqualTo(statement.closing());
            }
        }
    }

    private void obey(Command command) {
        today = today.plusDays(command.later());
        clock.set(today, LocalTime.NOON);
        var day = today.minusDays(command.back());
        var closed = periods.closedThrough().orElse(LocalDate.MIN);
        switch (command.deed()) {
            case POST -> {
                if (day.isAfter(closed)) {
                    open.add(posting.post(day, BookEvent.SALE, lines(command)));
                } else {
                    assertThat(refusalOf(() -> posting.post(day, BookEvent.SALE, lines(command)))
                                    .key())
                            .isEqualTo("problem.book.closed");
                }
            }
            case REVERSE -> {
                if (!open.isEmpty()) {
                    posting.reverse(open.remove(command.back() % open.size()));
                }
            }
            case CLOSE -> {
                if (day.isAfter(closed) && day.isBefore(today)) {
                    periods.close(day);
                }
            }
        }
    }

    private BookLine[] lines(Command command) {
        var from = accounts.get(command.account());
        var to = accounts.get((command.account() + 1) % ACCOUNTS);
        return new BookLine[] {Posting.debit(from, command.yen()), Posting.credit(to, command.yen())};
    }

    private Yen sum(Account account, LocalDate day) {
        return new Yen(Objects.requireNonNull(database.queryForObject(
                "select cast(coalesce(sum(l.amount), 0) as bigint) from book_line l"
                        + " join book_account a on a.id = l.account_id where a.kind = ? and a.sub = ? and l.day_of <= ?",
                Long.class,
                account.kind().name(),
                account.sub(),
                day)));
    }

    private List<Account> used(LocalDate through) {
        return database
                .query(
                        "select distinct a.kind, a.sub from book_line l join book_account a on a.id = l.account_id"
                                + " where l.day_of <= ?",
                        (row, place) -> new Account(AccountKind.valueOf(row.getString("kind")), row.getString("sub")),
                        through)
                .stream()
                .sorted()
                .toList();
    }

    @Provide
    Arbitrary<List<Command>> commands() {
        return Combinators.combine(
                        Arbitraries.of(Deed.POST, Deed.POST, Deed.POST, Deed.REVERSE, Deed.CLOSE),
                        Arbitraries.integers().between(0, 2),
                        Arbitraries.integers().between(0, BACK),
                        Arbitraries.integers().between(0, ACCOUNTS - 1),
                        Arbitraries.longs().between(1, 50_000))
                .as(Command::new)
                .list()
                .ofMinSize(4)
                .ofMaxSize(14);
    }

    enum Deed {
        POST,
        REVERSE,
        CLOSE
    }

    /**
     * @param later how many days pass first
     * @param back how many days before today it is meant for
     */
    record Command(Deed deed, int later, int back, int account, long yen) {}
}
