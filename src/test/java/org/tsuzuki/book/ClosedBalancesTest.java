package org.tsuzuki.book;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tsuzuki.Refusals.refusalOf;
import static org.tsuzuki.book.Posting.credit;
import static org.tsuzuki.book.Posting.debit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.tsuzuki.DeskTest;
import org.tsuzuki.Refusals;
import org.tsuzuki.SignedIn;
import org.tsuzuki.base.Language;
import org.tsuzuki.base.Messages;
import org.tsuzuki.base.ProblemException;
import org.tsuzuki.base.Yen;
import org.tsuzuki.operations.LedgerIntegrity;
import org.tsuzuki.security.Role;

/** What a closing keeps. The desk is shared and its closed days stay closed, so these close days long ago. */
@DeskTest
@Import(Posting.class)
class ClosedBalancesTest {

    private static final LocalDate LONG_AGO = LocalDate.of(2001, 1, 31);

    @Autowired
    protected BookPeriods periods;

    @Autowired
    protected Book book;

    @Autowired
    private BookCheck check;

    @Autowired
    private LedgerIntegrity integrity;

    @Autowired
    protected Posting posting;

    @Autowired
    private SignedIn signedIn;

    @Autowired
    protected JdbcTemplate database;

    protected final Account cash = AccountKind.CASH.account("till " + UUID.randomUUID());
    protected final Account fees = AccountKind.SERVICE_FEES.account(UUID.randomUUID());
    protected LocalDate day = LONG_AGO;

    @BeforeEach
    void the_first_open_day() {
        signedIn.as(Role.OWNER);
        day = periods.closedThrough().map(closed -> closed.plusDays(1)).orElse(LONG_AGO);
    }

    @Test
    void a_closing_keeps_what_every_account_held_that_moved_since_the_one_before() {
        post(day, 300);
        post(day.plusDays(1), 50);
        periods.close(day);
        assertThat(kept(cash, day)).containsExactly(300L);
        assertThat(kept(fees, day)).containsExactly(-300L);

        periods.close(day.plusDays(1));
        assertThat(kept(cash, day.plusDays(1))).containsExactly(350L);

        periods.close(day.plusDays(2));
        assertThat(kept(cash, day.plusDays(2))).isEmpty();
        post(day.plusDays(3), 7);
        assertThat(book.balance(cash, day.plusDays(2))).isEqualTo(new Yen(350));
        assertThat(book.balance(cash, day.plusDays(3))).isEqualTo(new Yen(357));
        assertThat(check.compareBalances()).isEmpty();
    }

    @Test
    void the_database_itself_keeps_balances_as_they_are() {
        post(day, 300);
        periods.close(day);

        assertThatThrownBy(() -> database.update("update closed_balance set balance = 0 where closed_through = ?", day))
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("only added to");
        assertThatThrownBy(() -> database.update("delete from closed_balance where closed_through = ?", day))
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("only added to");
        assertThatThrownBy(() -> database.update(
                        "insert into closed_balance (account_id, closed_through, balance)"
                                + " select account_id, ?, balance from closed_balance where closed_through = ?",
                        day.plusDays(1),
                        day))
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void B18_a_bent_balance_is_told_with_account_day_and_both_sums_and_keeps_the_books_open() {
        post(day, 300);
        periods.close(day);
        bend(day, 7);

        check.look();
        assertThat(check.differing()).containsExactly(new BalanceDifference(cash, day, new Yen(307), new Yen(300)));
        assertThat(told())
                .singleElement()
                .asString()
                .startsWith("Cash till ")
                .contains("¥307 was kept when the books were closed, but the entries add up to ¥300");
        var refusal = refusalOf(() -> periods.close(day.plusDays(1)));
        assertThat(refusal.key()).isEqualTo("problem.books.closed");
        assertThat(refusal.arguments()).contains(day, "¥307", "¥300");
        assertThatThrownBy(() -> periods.close(day.plusDays(1)))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.field()).isEqualTo("day"));
        assertThat(periods.closedThrough()).contains(day);

        bend(day, -7);
        periods.close(day.plusDays(1));
        assertThat(told()).isEmpty();
    }

    @Test
    void the_balance_that_was_bent_is_named_and_not_those_that_came_after_it() {
        for (var one = 0; one < 3; one++) {
            post(day.plusDays(one), 100);
            periods.close(day.plusDays(one));
        }
        bend(day, 7);

        assertThat(check.compareBalances())
                .containsExactly(new BalanceDifference(cash, day, new Yen(107), new Yen(100)));

        bend(day, -7);
        assertThat(check.compareBalances()).isEmpty();
    }

    @Test
    void a_balance_that_is_gone_is_told_and_bends_no_answer() {
        post(day, 300);
        periods.close(day);
        behindTheDesk("delete from closed_balance where account_id = " + id(cash));

        assertThat(check.compareBalances()).containsExactly(new BalanceDifference(cash, day, null, new Yen(300)));
        assertThat(told()).singleElement().asString().contains("is missing; the entries add up to ¥300");
        assertThat(refusalOf(() -> periods.close(day.plusDays(1))).key()).isEqualTo("problem.books.closed.gone");
        assertThat(book.balance(cash, day)).isEqualTo(new Yen(300));
        assertThat(book.trialBalance(day.plusDays(1), day.plusDays(1)).closing(cash))
                .isEqualTo(new Yen(300));

        database.update(
                "insert into closed_balance (account_id, closed_through, balance) values (?, ?, 300)", id(cash), day);
        assertThat(check.compareBalances()).isEmpty();
    }

    @Test
    void what_is_posted_while_the_books_are_closed_is_kept_or_refused() throws Exception {
        post(day, 1);
        try (var pool = Executors.newFixedThreadPool(4)) {
            Callable<Object> selling = () -> {
                for (var sale = 0; sale < 15; sale++) {
                    try {
                        post(day, 10);
                    } catch (ProblemException | DataAccessException closed) {
                        return closed;
                    }
                }
                return "sold";
            };
            var clerks = new ArrayList<Future<Object>>();
            for (var clerk = 0; clerk < 3; clerk++) {
                clerks.add(pool.submit(selling));
            }
            pool.submit(() -> {
                        signedIn.as(Role.OWNER);
                        periods.close(day);
                    })
                    .get();
            for (var clerk : clerks) {
                clerk.get();
            }
        }

        assertThat(kept(cash, day)).containsExactly(sum(cash));
        assertThat(check.compareBalances()).isEmpty();
    }

    protected void post(LocalDate on, long yen) {
        posting.post(on, BookEvent.SALE, debit(cash, yen), credit(fees, yen));
    }

    /** As somebody does who has the database and its rights. */
    protected void behindTheDesk(String change) {
        database.execute("drop trigger closed_balance_guard");
        database.execute(change);
        database.execute("create trigger closed_balance_guard before update, delete on closed_balance"
                + " for each row call 'org.tsuzuki.book.H2BookGuard'");
    }

    private void bend(LocalDate closed, int yen) {
        behindTheDesk(
                "update closed_balance set balance = balance + (%d) where account_id = %d and closed_through = date '%s'"
                        .formatted(yen, id(cash), closed));
    }

    private List<String> told() {
        return integrity.differences().stream()
                .map(Refusals::told)
                .map(problem -> Messages.get(Language.EN, problem))
                .toList();
    }

    private List<Long> kept(Account account, LocalDate closed) {
        return database
                .queryForList(
                        "select balance from closed_balance where account_id = ? and closed_through = ?",
                        Long.class,
                        id(account),
                        closed)
                .stream()
                .map(Objects::requireNonNull)
                .toList();
    }

    private long sum(Account account) {
        return Objects.requireNonNull(database.queryForObject(
                "select cast(sum(amount) as bigint) from book_line where account_id = ?", Long.class, id(account)));
    }

    private int id(Account account) {
        return Objects.requireNonNull(database.queryForObject(
                "select id from book_account where kind = ? and sub = ?",
                Integer.class,
                account.kind().name(),
                account.sub()));
    }
}
