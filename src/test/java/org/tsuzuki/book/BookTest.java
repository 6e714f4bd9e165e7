package org.tsuzuki.book;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tsuzuki.Refusals.refusalOf;
import static org.tsuzuki.book.Posting.credit;
import static org.tsuzuki.book.Posting.debit;
import static org.tsuzuki.book.Posting.foreign;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;
import org.tsuzuki.DeskTest;
import org.tsuzuki.SignedIn;
import org.tsuzuki.TestClock;
import org.tsuzuki.base.Yen;
import org.tsuzuki.security.Role;

@DeskTest
@Import(Posting.class)
class BookTest {

    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final Pageable PAGE = PageRequest.ofSize(50);

    @Autowired
    private Book book;

    @Autowired
    private BookCheck check;

    @Autowired
    private Posting posting;

    @Autowired
    private SignedIn signedIn;

    @Autowired
    private JdbcTemplate database;

    @Autowired
    private PlatformTransactionManager transactions;

    // The desk is shared with other tests: each has accounts of its own.
    private final String own = getClass().getSimpleName() + NUMBER.incrementAndGet();
    private final Account cash = AccountKind.CASH.account(own);
    private final Account bank = AccountKind.BANK.account(own);
    private final Account wechat = AccountKind.RECEIVABLE.account("WECHAT " + own);
    private final Account stock = AccountKind.VOUCHER_STOCK.account(own);
    private final Account held = AccountKind.HELD_FOR_CARRIER.account("povo " + own);
    private final Account visa = AccountKind.AGENCY_CREDIT_CARD.account("Visa-1234 " + own);
    private final Account customer = AccountKind.CUSTOMER_CREDIT.account(own);
    private final Account fees = AccountKind.SERVICE_FEES.account(own);
    private final Account sales = AccountKind.VOUCHER_SALES.account(own);
    private final Account commission = AccountKind.COMMISSION.account(own);
    private final Account cost = AccountKind.VOUCHER_COST.account(own);
    private final Account methodFees = AccountKind.PAYMENT_METHOD_FEES.account(own);
    private final Account overShort = AccountKind.CASH_OVER_SHORT.account(own);
    private final Account dollars = AccountKind.FOREIGN_CASH.account("USD");

    @BeforeEach
    void owner() {
        signedIn.as(Role.OWNER);
    }

    @Test
    void B02_the_fee_alone_is_taken_when_the_customer_pays_the_carrier() {
        posting.post(BookEvent.SALE, debit(cash, 300), credit(fees, 300));

        holds(cash, 300);
        holds(fees, -300);
        holds(held, 0);
    }

    @Test
    void accounts_whose_first_entry_was_given_up_are_opened_by_the_next_one() {
        posting.asClerk(() -> {
            book.post(posting.entry(BookEvent.SALE, debit(cash, 300), credit(fees, 300)));
            var before = posting.entry(BookEvent.SALE, debit(cash, 200), credit(fees, 200));
            return book.post(before);
        });
        assertThatThrownBy(() -> posting.asClerk(() -> {
                    book.post(posting.entry(BookEvent.SALE, debit(wechat, 300), credit(commission, 300)));
                    throw new IllegalStateException("given up");
                }))
                .hasMessage("given up");

        posting.post(BookEvent.SALE, debit(wechat, 100), debit(cash, 1), credit(commission, 101));

        holds(wechat, 100);
        holds(commission, -101);
        holds(cash, 501);
    }

    @Test
    void B03_what_is_taken_on_behalf_stands_open_until_the_carrier_is_paid_by_card() {
        sellOnBehalf();
        holds(cash, 3_300);
        holds(held, -3_000);
        holds(fees, -300);

        posting.post(BookEvent.CARRIER_PAYMENT, debit(held, 3_000), credit(visa, 3_000));

        holds(held, 0);
        holds(visa, -3_000);
    }

    @Test
    void what_the_carrier_charges_less_is_commission() {
        sellOnBehalf();

        posting.post(BookEvent.CARRIER_PAYMENT, debit(held, 3_000), credit(visa, 2_940), credit(commission, 60));

        holds(held, 0);
        holds(visa, -2_940);
        holds(commission, -60);
    }

    @Test
    void B04_a_voucher_leaves_the_stock_at_its_cost() {
        posting.post(BookEvent.VOUCHER_PURCHASE, debit(stock, 2_900), credit(visa, 2_900));

        posting.post(
                BookEvent.SALE,
                debit(wechat, 3_300),
                credit(sales, 3_000),
                credit(fees, 300),
                debit(cost, 2_900),
                credit(stock, 2_900));

        holds(wechat, 3_300);
        holds(sales, -3_000);
        holds(fees, -300);
        holds(cost, 2_900);
        holds(stock, 0);
    }

    @Test
    void what_failed_before_it_was_paid_out_is_owed_to_the_customer_and_refunded_in_cash() {
        sellOnBehalf();

        posting.post(BookEvent.FAILURE, debit(held, 3_000), debit(fees, 300), credit(customer, 3_300));
        holds(held, 0);
        holds(fees, 0);
        holds(customer, -3_300);

        posting.post(BookEvent.REFUND, debit(customer, 3_300), credit(cash, 3_300));
        holds(customer, 0);
        holds(cash, 0);
    }

    @Test
    void B20_foreign_cash_lies_beside_its_value_in_yen() {
        var before = book.balance(dollars, TestClock.TODAY);

        var entry = posting.post(
                BookEvent.SALE,
                foreign("USD", "30.00", 4_446),
                credit(cash, 146),
                credit(held, 4_000),
                credit(fees, 300));

        assertThat(book.balance(dollars, TestClock.TODAY)).isEqualTo(before.plus(new Yen(4_446)));
        holds(cash, -146);
        assertThat(book.find(entry.id()).orElseThrow().lines().getFirst().foreign())
                .hasToString("30.00 USD");
    }

    @Test
    void a_count_that_is_short_is_no_loss_yet() {
        posting.post(BookEvent.DRAWER_CLOSE, debit(overShort, 200), credit(cash, 200));

        holds(overShort, 200);
        holds(cash, -200);
    }

    @Test
    void a_payment_method_pays_out_less_its_fee() {
        posting.post(BookEvent.SALE, debit(wechat, 3_300), credit(sales, 3_300));

        posting.post(BookEvent.PAYOUT, debit(bank, 3_274), debit(methodFees, 26), credit(wechat, 3_300));

        holds(bank, 3_274);
        holds(methodFees, 26);
        holds(wechat, 0);
    }

    @Test
    void an_entry_is_read_as_it_was_posted() {
        var sale = UUID.randomUUID();
        var entry = posting.entry(BookEvent.SALE, debit(cash, 300), credit(fees, 300));
        var cause = entry.cause()
                .withSale(sale, "SJ-" + own)
                .withRenewal(UUID.randomUUID())
                .withDrawer(UUID.randomUUID())
                .withVoucher(UUID.randomUUID());
        var full = posting.post(new BookEntry(
                entry.id(),
                entry.event(),
                entry.day(),
                entry.at(),
                entry.branchId(),
                entry.staffId(),
                "王小明 = 300",
                cause,
                null,
                entry.lines()));

        assertThat(book.find(full.id())).contains(full);
    }

    @Test
    void nothing_is_booked_twice_for_one_cause() {
        var entry = posting.post(BookEvent.SALE, debit(cash, 300), credit(fees, 300));

        assertThat(posting.asClerk(() -> book.post(withId(entry)))).isEqualTo(entry.id());

        holds(cash, 300);
    }

    @Test
    void something_else_for_the_same_cause_is_an_error() {
        var entry = posting.post(BookEvent.SALE, debit(cash, 300), credit(fees, 300));
        var other = new BookEntry(
                BookEntryId.next(),
                entry.event(),
                entry.day(),
                entry.at(),
                entry.branchId(),
                entry.staffId(),
                "other",
                entry.cause(),
                null,
                List.of(debit(cash, 500), credit(fees, 500)));

        assertThatThrownBy(() -> posting.post(other)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void a_day_that_has_not_begun_has_no_entries() {
        var tomorrow = TestClock.TODAY.plusDays(1);

        assertThat(refusalOf(() -> posting.post(tomorrow, BookEvent.SALE, debit(cash, 300), credit(fees, 300)))
                        .key())
                .isEqualTo("problem.book.day.future");
    }

    @Test
    void B06_a_mistake_is_reversed_once_by_a_second_entry() {
        var entry = posting.post(BookEvent.SALE, debit(cash, 300), credit(fees, 300));

        var reversal = posting.reverse(entry);

        holds(cash, 0);
        holds(fees, 0);
        assertThat(book.find(entry.id())).contains(entry);
        assertThat(book.find(reversal).orElseThrow().reverses()).isEqualTo(entry.id());
        assertThat(refusalOf(() -> posting.reverse(entry)).key()).isEqualTo("problem.book.reversed");
        assertThat(refusalOf(() -> posting.reverse(book.find(reversal).orElseThrow()))
                        .key())
                .isEqualTo("problem.book.reversal");
    }

    @Test
    void what_does_not_exist_is_not_reversed() {
        var never = posting.entry(BookEvent.SALE, debit(cash, 300), credit(fees, 300));

        assertThat(refusalOf(() -> posting.reverse(never)).key()).isEqualTo("problem.book.unknown");
    }

    @Test
    void a_trial_balance_has_what_was_before_and_what_moved() {
        posting.post(TestClock.TODAY.minusDays(1), BookEvent.SALE, debit(cash, 1_000), credit(fees, 1_000));
        posting.post(BookEvent.SALE, debit(cash, 300), credit(fees, 300));
        posting.post(BookEvent.REFUND, debit(fees, 50), credit(cash, 50));

        var balance = book.trialBalance(TestClock.TODAY, TestClock.TODAY);

        assertThat(balance.lines())
                .contains(
                        new TrialBalance.Line(cash, new Yen(1_000), new Yen(300), new Yen(50)),
                        new TrialBalance.Line(fees, new Yen(-1_000), new Yen(50), new Yen(300)));
        assertThat(balance.closing(cash)).isEqualTo(new Yen(1_250));
        assertThat(balance.isBalanced()).isTrue();
        assertThat(balance.lines())
                .isSortedAccordingTo((one, other) -> one.account().compareTo(other.account()));
        var groups = List.of(AccountClass.values());
        assertThat(groups.stream().map(balance::closing).reduce(Yen.ZERO, Yen::plus))
                .isEqualTo(Yen.ZERO);
        assertThat(groups.stream().map(balance::debit).reduce(Yen.ZERO, Yen::plus))
                .isEqualTo(groups.stream().map(balance::credit).reduce(Yen.ZERO, Yen::plus));
        assertThat(balance.opening(AccountClass.ASSET)).isGreaterThanOrEqualTo(new Yen(1_000));
    }

    @Test
    void a_branch_has_a_trial_balance_of_its_own() {
        var entry = posting.post(BookEvent.SALE, debit(cash, 300), credit(fees, 300));

        var here = book.trialBalance(TestClock.TODAY, TestClock.TODAY, entry.branchId());
        var elsewhere = book.trialBalance(TestClock.TODAY, TestClock.TODAY, UUID.randomUUID());

        assertThat(here.isBalanced()).isTrue();
        assertThat(here.closing(cash)).isEqualTo(new Yen(300));
        assertThat(elsewhere.lines()).isEmpty();
    }

    @Test
    void a_statement_goes_on_from_page_to_page() {
        posting.post(TestClock.TODAY.minusDays(9), BookEvent.OPENING, debit(cash, 10_000), credit(bank, 10_000));
        for (var day = 5; day >= 1; day--) {
            posting.post(TestClock.TODAY.minusDays(day), BookEvent.SALE, debit(cash, day), credit(fees, day));
        }
        posting.post(BookEvent.SALE, debit(cash, 77), credit(fees, 77));
        var from = TestClock.TODAY.minusDays(5);
        var to = TestClock.TODAY.minusDays(1);

        var first = book.statement(cash, from, to, PageRequest.of(0, 3));
        var second = book.statement(cash, from, to, PageRequest.of(1, 3));

        assertThat(first.opening()).isEqualTo(new Yen(10_000));
        assertThat(first.lines())
                .extracting(AccountStatement.Line::balance)
                .containsExactly(new Yen(10_005), new Yen(10_009), new Yen(10_012));
        assertThat(second.lines())
                .extracting(AccountStatement.Line::balance)
                .containsExactly(new Yen(10_014), new Yen(10_015));
        assertThat(List.of(first.closing(), second.closing())).containsOnly(new Yen(10_015));
    }

    @Test
    void entries_are_found_by_whatever_is_known_of_them() {
        var sale = UUID.randomUUID();
        var receipt = "SJ-" + own;
        var plain = posting.entry(BookEvent.SALE, debit(cash, 4_711), credit(fees, 4_711));
        var entry = posting.post(new BookEntry(
                plain.id(),
                plain.event(),
                plain.day(),
                plain.at(),
                plain.branchId(),
                plain.staffId(),
                plain.text(),
                plain.cause().withSale(sale, receipt),
                null,
                plain.lines()));
        posting.post(BookEvent.REFUND, debit(fees, 1), credit(cash, 1));
        var all = BookFilter.EVERYTHING;

        for (var filter : List.of(
                all.about(receipt),
                all.about(sale.toString()),
                all.about(entry.id().toString()),
                all.moving(cash).of(BookEvent.SALE),
                all.moving(fees).over(new Yen(4_711)),
                all.moving(fees).over(new Yen(-4_711)),
                all.moving(cash).moving(AccountKind.CASH).of(BookEvent.SALE),
                all.moving(cash).saying(entry.text().toUpperCase(Locale.ROOT)).of(BookEvent.SALE),
                all.moving(cash)
                        .of(BookEvent.SALE)
                        .within(entry.day(), entry.day())
                        .at(entry.branchId()))) {
            assertThat(book.entries(filter, PAGE)).as(filter.toString()).containsExactly(entry);
            assertThat(book.count(filter)).as(filter.toString()).isEqualTo(1);
            assertThat(book.totals(filter)).isEqualTo(new BookTotals(1, new Yen(4_711), new Yen(4_711)));
        }
        for (var filter : List.of(
                all.about("SJ-nobody-" + own),
                all.moving(cash).of(BookEvent.PAYOUT),
                all.moving(cash).moving(AccountKind.SAFE),
                all.moving(cash).saying("100%"),
                all.moving(cash).at(UUID.randomUUID()),
                all.moving(cash).within(entry.day().plusDays(1), entry.day().plusDays(2)))) {
            assertThat(book.entries(filter, PAGE)).as(filter.toString()).isEmpty();
        }
        assertThat(book.entries(all.moving(cash), PAGE))
                .extracting(BookEntry::event)
                .containsExactly(BookEvent.REFUND, BookEvent.SALE);
    }

    @Test
    void two_clerks_who_open_the_same_accounts_do_not_hinder_each_other() throws InterruptedException {
        var one = posting.entry(BookEvent.SALE, debit(cash, 300), credit(fees, 300));
        var other = posting.entry(BookEvent.SALE, credit(fees, 200), debit(cash, 200));

        assertThat(postedAtOnce(List.of(one, other))).isEqualTo(2);

        holds(cash, 500);
    }

    @Test
    void one_cause_that_is_posted_by_many_at_once_is_booked_once() throws InterruptedException {
        var entry = posting.entry(BookEvent.SALE, debit(cash, 300), credit(fees, 300));
        var entries = IntStream.range(0, 6).mapToObj(again -> withId(entry)).toList();

        assertThat(postedAtOnce(entries)).isPositive();

        holds(cash, 300);
    }

    private static BookEntry withId(BookEntry entry) {
        return new BookEntry(
                BookEntryId.next(),
                entry.event(),
                entry.day(),
                entry.at(),
                entry.branchId(),
                entry.staffId(),
                entry.text(),
                entry.cause(),
                null,
                entry.lines());
    }

    /** How many of them were not thrown back by the database. */
    private int postedAtOnce(List<BookEntry> entries) throws InterruptedException {
        var clerk = SecurityContextHolder.getContext();
        var ready = new CountDownLatch(entries.size());
        var posted = new AtomicInteger();
        try (var threads = Executors.newFixedThreadPool(entries.size())) {
            entries.forEach(entry -> threads.execute(() -> {
                SecurityContextHolder.setContext(clerk);
                ready.countDown();
                try {
                    ready.await();
                    inTransaction(() -> book.post(entry));
                    posted.incrementAndGet();
                } catch (DuplicateKeyException late) {
                    SecurityContextHolder.clearContext();
                } catch (InterruptedException stopped) {
                    Thread.currentThread().interrupt();
                }
            }));
            threads.shutdown();
            assertThat(threads.awaitTermination(30, TimeUnit.SECONDS)).isTrue();
        }
        signedIn.as(Role.OWNER);
        return posted.get();
    }

    @Test
    void the_counter_posts_and_the_owner_and_the_auditor_read() {
        var entry = posting.entry(BookEvent.SALE, debit(cash, 300), credit(fees, 300));
        signedIn.as(Role.AUDITOR);
        assertThat(book.balance(cash, TestClock.TODAY)).isEqualTo(Yen.ZERO);
        denied(() -> inTransaction(() -> book.post(entry)));
        for (var role : List.of(Role.CLERK, Role.SUPERVISOR)) {
            signedIn.as(role);
            denied(() -> book.balance(cash, TestClock.TODAY));
            denied(() -> book.trialBalance(TestClock.TODAY, TestClock.TODAY));
            denied(() -> book.statement(cash, TestClock.TODAY, TestClock.TODAY, PAGE));
            denied(() -> book.entries(BookFilter.EVERYTHING, PAGE));
        }
    }

    @Test
    void whoever_pays_with_a_balance_learns_what_is_left_of_it_and_of_no_other_account() {
        var balance = AccountKind.AGENCY_BALANCE.account(own);
        posting.post(BookEvent.TRANSFER, debit(balance, 5_000), credit(bank, 5_000));

        signedIn.as(Role.CLERK);

        assertThat(book.funds(balance)).isEqualTo(new Yen(5_000));
        assertThatIllegalArgumentException().isThrownBy(() -> book.funds(cash));
    }

    @Test
    void nothing_is_posted_outside_of_what_causes_it() {
        var entry = posting.entry(BookEvent.SALE, debit(cash, 300), credit(fees, 300));

        assertThatExceptionOfType(IllegalTransactionStateException.class).isThrownBy(() -> book.post(entry));
    }

    @Test
    void B06_the_database_itself_keeps_every_row_as_it_is() {
        var entry = posting.post(BookEvent.SALE, debit(cash, 300), credit(fees, 300));
        var id = entry.id().value();

        refusedByDatabase("update book_line set amount = amount * 2 where entry_id = ?", id);
        refusedByDatabase("delete from book_line where entry_id = ?", id);
        refusedByDatabase("update book_entry set text = 'another' where id = ?", id);
        refusedByDatabase("delete from book_entry where id = ?", id);
        refusedByDatabase("update book_account set sub = 'another' where sub = ?", own);
        refusedByDatabase("delete from book_account where sub = ?", own);
        refusedByDatabase(line(300), id, 3);

        assertThat(book.find(entry.id())).contains(entry);
    }

    @Test
    void B05_the_database_itself_refuses_an_entry_that_does_not_add_up() {
        var account = posting.post(BookEvent.SALE, debit(cash, 300), credit(fees, 300));
        var unbalanced = UUID.randomUUID();
        var lonely = UUID.randomUUID();
        var empty = UUID.randomUUID();

        refused(() -> {
            database.update(line(300), unbalanced, 1);
            database.update(line(-299), unbalanced, 2);
            seal(unbalanced, account);
        });
        refused(() -> {
            database.update(line(300), lonely, 1);
            seal(lonely, account);
        });
        refused(() -> seal(empty, account));
        refused(() -> {
            database.update(line(300), unbalanced, 1);
            database.update(line(-300).replace("-20'", "-21'"), unbalanced, 2);
            seal(unbalanced, account);
        });

        assertThat(check.firstBroken()).isEmpty();
    }

    @Test
    void a_line_that_no_entry_has_is_refused_or_told() {
        posting.post(BookEvent.SALE, debit(cash, 300), credit(fees, 300));
        var orphan = UUID.randomUUID();
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            database.update(line(300), orphan, 1);
            assertThat(check.firstBroken()).contains(orphan);
            status.setRollbackOnly();
        });
    }

    private String line(int amount) {
        return "insert into book_line (entry_id, position, account_id, day_of, amount) select ?, ?,"
                + " (select id from book_account where sub = '" + own + "' and kind = 'CASH'), date '2026-11-20', "
                + amount;
    }

    private void seal(UUID id, BookEntry like) {
        database.update(
                "insert into book_entry (id, event, day_of, at, branch_id, staff_id, text, cause)"
                        + " select ?, event, day_of, at, branch_id, staff_id, '', ? from book_entry where id = ?",
                id,
                "by hand " + id,
                like.id().value());
    }

    private void refusedByDatabase(String change, Object... values) {
        refused(() -> database.update(change, values));
    }

    private void refused(Runnable change) {
        assertThatThrownBy(() -> new TransactionTemplate(transactions).executeWithoutResult(status -> change.run()))
                .isInstanceOfAny(DataAccessException.class, TransactionException.class);
    }

    private void sellOnBehalf() {
        posting.post(BookEvent.SALE, debit(cash, 3_300), credit(held, 3_000), credit(fees, 300));
    }

    private void holds(Account account, long yen) {
        assertThat(book.balance(account, TestClock.TODAY))
                .as(account.toString())
                .isEqualTo(new Yen(yen));
    }

    private void inTransaction(Runnable work) {
        new TransactionTemplate(transactions).executeWithoutResult(status -> work.run());
    }

    private static void denied(Runnable work) {
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(work::run);
    }
}
