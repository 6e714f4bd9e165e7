package org.tsuzuki.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;
import static org.tsuzuki.Refusals.told;
import static org.tsuzuki.book.Posting.credit;
import static org.tsuzuki.book.Posting.debit;
import static org.tsuzuki.book.Posting.foreign;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.tsuzuki.DeskTest;
import org.tsuzuki.Invented;
import org.tsuzuki.Published;
import org.tsuzuki.SignedIn;
import org.tsuzuki.TestClock;
import org.tsuzuki.base.Problem;
import org.tsuzuki.base.ProblemException;
import org.tsuzuki.base.Yen;
import org.tsuzuki.book.Account;
import org.tsuzuki.book.AccountKind;
import org.tsuzuki.book.Book;
import org.tsuzuki.book.BookEvent;
import org.tsuzuki.book.BookLine;
import org.tsuzuki.book.BookPeriods;
import org.tsuzuki.book.Posting;
import org.tsuzuki.security.Role;
import org.tsuzuki.settlement.SettlementMethod;
import org.tsuzuki.settlement.SettlementMethodService;
import org.tsuzuki.settlement.TopUp;

@DeskTest
@Import(Posting.class)
class TransferServiceTest {

    private static final LocalDate TODAY = TestClock.TODAY;
    private static final Account SAFE = AccountKind.SAFE.account();
    private static final Account HELD = AccountKind.HELD_FOR_CARRIER.account("povo2");

    @Autowired
    private TransferService transfers;

    @Autowired
    private SettlementMethodService settlement;

    @Autowired
    private Book book;

    @Autowired
    private BookPeriods periods;

    @Autowired
    private Posting posting;

    @Autowired
    private SignedIn signedIn;

    @Autowired
    private Published published;

    // The desk is shared with other tests: each has names and a currency of its own.
    private final String name = Invented.name();
    private final String currency = "Q"
            + (char) ('A' + Math.floorMod(name.hashCode(), 26))
            + (char) ('A' + Math.floorMod(name.hashCode() / 26, 26));
    private final Account notes = AccountKind.FOREIGN_CASH.account(currency);

    @BeforeEach
    void as_the_owner() {
        signedIn.as(Role.OWNER);
    }

    @Test
    void the_monthly_bill_of_a_card_is_paid_from_the_bank() {
        var card = card();
        posting.post(TODAY.minusDays(9), BookEvent.CARRIER_PAYMENT, debit(HELD, 3_000), credit(card, 3_000));
        var bank = book.balance(Account.MAIN_BANK, TODAY);

        var id = transfers.record(order(Account.MAIN_BANK, card, 3_000).on(TODAY.minusDays(1)));

        var entry = book.find(id).orElseThrow();
        assertThat(entry.event()).isEqualTo(BookEvent.TRANSFER);
        assertThat(entry.day()).isEqualTo(TODAY.minusDays(1));
        assertThat(entry.lines())
                .containsExactlyInAnyOrder(
                        BookLine.debit(card, new Yen(3_000)), BookLine.credit(Account.MAIN_BANK, new Yen(3_000)));
        assertThat(book.balance(card, TODAY)).isEqualTo(Yen.ZERO);
        assertThat(book.balance(Account.MAIN_BANK, TODAY)).isEqualTo(bank.minus(new Yen(3_000)));
        assertThat(transfers.recorded(card))
                .extracting(Transfer::entry, Transfer::amount, Transfer::reason, Transfer::reversed)
                .containsExactly(tuple(id, new Yen(3_000), "the bill", false));
        assertThat(published.changes())
                .filteredOn(change -> change.action().equals("transfer.recorded"))
                .singleElement()
                .satisfies(change -> {
                    assertThat(change.label()).startsWith("預金 → ").contains(name);
                    assertThat(change.reason()).isEqualTo("the bill");
                });
    }

    @Test
    void one_form_books_once() {
        var order = order(SAFE, Account.MAIN_BANK, 20_000).on(TODAY);
        var safe = book.balance(SAFE, TODAY);

        assertThat(transfers.record(order)).isEqualTo(transfers.record(order));

        assertThat(book.balance(SAFE, TODAY)).isEqualTo(safe.minus(new Yen(20_000)));
    }

    @Test
    void a_balance_is_never_below_zero_neither_on_that_day_nor_now() {
        var balance = balance();
        topUp(balance, 10_000, TODAY.minusDays(5));
        posting.post(TODAY.minusDays(1), BookEvent.CARRIER_PAYMENT, debit(HELD, 4_000), credit(balance, 4_000));

        refused(order(balance, Account.MAIN_BANK, 6_001), "amount", Problem.of("problem.transfer.funds", "¥6,000"));
        refused(
                order(balance, Account.MAIN_BANK, 1).day(TODAY.minusDays(6)),
                "amount",
                Problem.of("problem.transfer.funds", "¥0"));
        transfers.record(order(balance, Account.MAIN_BANK, 6_000).on(TODAY));

        assertThat(book.balance(balance, TODAY)).isEqualTo(Yen.ZERO);
    }

    @Test
    void what_is_left_of_a_closed_balance_comes_back_and_then_it_is_gone() {
        var balance = balance();
        topUp(balance, 10_000, TODAY);
        settlement.close(method(balance).id());
        assertThat(transfers.accounts()).extracting(OwnAccount::account).contains(balance);

        transfers.record(order(balance, Account.MAIN_BANK, 10_000).on(TODAY));

        assertThat(transfers.accounts()).extracting(OwnAccount::account).doesNotContain(balance);
    }

    @Test
    void two_who_take_from_a_balance_at_once_do_not_overdraw_it() throws InterruptedException {
        var balance = balance();
        topUp(balance, 10_000, TODAY);
        var owner = SecurityContextHolder.getContext();
        var ready = new CountDownLatch(3);
        var through = new AtomicInteger();
        try (var threads = Executors.newFixedThreadPool(3)) {
            for (var each = 0; each < 3; each++) {
                threads.execute(() -> {
                    SecurityContextHolder.setContext(owner);
                    ready.countDown();
                    try {
                        ready.await();
                        transfers.record(
                                order(balance, Account.MAIN_BANK, 7_000).on(TODAY));
                        through.incrementAndGet();
                    } catch (ProblemException late) {
                        SecurityContextHolder.clearContext();
                    } catch (InterruptedException stopped) {
                        Thread.currentThread().interrupt();
                    }
                });
            }
            threads.shutdown();
            assertThat(threads.awaitTermination(30, TimeUnit.SECONDS)).isTrue();
        }
        signedIn.as(Role.OWNER);

        assertThat(through).hasValue(1);
        assertThat(book.balance(balance, TODAY)).isEqualTo(new Yen(3_000));
    }

    @Test
    void foreign_cash_goes_at_what_it_was_taken_for_and_the_rest_is_a_difference() {
        take("30.00", 4_446);
        take("10.00", 1_500);
        assertThat(transfers.keptAt(notes, "20")).contains(new Yen(2_973));

        var lost =
                transfers.record(order(notes, Account.MAIN_BANK, 2_900).of("20").on(TODAY));
        assertThat(book.find(lost).orElseThrow().lines())
                .containsExactlyInAnyOrder(
                        foreign(currency, "-20.00", -2_973),
                        BookLine.debit(Account.MAIN_BANK, new Yen(2_900)),
                        BookLine.debit(AccountKind.EXCHANGE_DIFFERENCES.account(), new Yen(73)));
        var gained = transfers.record(order(notes, SAFE, 3_000).of("20.00").on(TODAY));
        assertThat(book.find(gained).orElseThrow().lines())
                .contains(BookLine.credit(AccountKind.EXCHANGE_DIFFERENCES.account(), new Yen(27)));

        assertThat(book.balance(notes, TODAY)).isEqualTo(Yen.ZERO);
        assertThat(transfers.accounts()).extracting(OwnAccount::account).doesNotContain(notes);
        assertThat(transfers.recorded(notes))
                .extracting(one -> String.valueOf(one.foreign()))
                .containsExactly("20.00 " + currency, "20.00 " + currency);
    }

    @Test
    void no_more_foreign_cash_goes_than_there_is() {
        take("30.00", 4_446);

        refused(
                order(notes, SAFE, 4_500).of("30.01"),
                "foreign",
                Problem.of("problem.transfer.foreignFunds", "30 " + currency));
        refused(
                order(notes, SAFE, 4_500).of("1").day(TODAY.minusDays(1)),
                "foreign",
                Problem.of("problem.transfer.foreignFunds", "0 " + currency));
        refused(order(notes, SAFE, 4_500).of("1.001"), "foreign", Problem.of("problem.foreign.decimals", 2));
        refused(order(notes, SAFE, 4_500).of(""), "foreign", Problem.of("problem.foreign.number"));
        assertThat(transfers.keptAt(notes, "many")).isEmpty();
        assertThat(transfers.keptAt(notes, "999999999999")).isEmpty();
    }

    @Test
    void what_cannot_be_is_refused_beside_its_field() {
        take("30.00", 4_446);
        var drawer = AccountKind.CASH.account(UUID.randomUUID());
        var card = card();

        refused(order(drawer, SAFE, 1), "from", Problem.of("problem.transfer.account"));
        refused(order(SAFE, drawer, 1), "to", Problem.of("problem.transfer.account"));
        refused(order(SAFE, AccountKind.LOSSES.account(), 1), "to", Problem.of("problem.transfer.account"));
        refused(order(SAFE, SAFE, 1), "to", Problem.of("problem.transfer.same"));
        refused(order(SAFE, notes, 1), "to", Problem.of("problem.transfer.toForeign"));
        refused(order(notes, card, 1).of("1"), "to", Problem.of("problem.transfer.changed"));
        refused(order(SAFE, card, 0), "amount", Problem.of("problem.transfer.amount"));
        refused(order(SAFE, card, Yen.LARGEST.amount() + 1), "amount", Yen.tooLarge());
        refused(order(SAFE, card, 1).why(" "), "reason", Problem.of("problem.required"));
    }

    @Test
    void a_day_that_is_closed_or_has_not_come_is_refused_beside_it() {
        var closed = periods.closedThrough().orElseGet(() -> {
            periods.close(LocalDate.of(2001, 1, 31));
            return LocalDate.of(2001, 1, 31);
        });

        refused(order(SAFE, Account.MAIN_BANK, 1).day(closed), "day", Problem.of("problem.book.closed", closed));
        refused(
                order(SAFE, Account.MAIN_BANK, 1).day(TODAY.plusDays(1)),
                "day",
                Problem.of("problem.book.day.future", TODAY.plusDays(1)));
    }

    @Test
    void a_mistaken_transfer_is_reversed_once_with_a_reason_and_no_reversal_is() {
        var card = card();
        var id = transfers.record(order(Account.MAIN_BANK, card, 3_000).on(TODAY));

        assertThat(refusal(() -> transfers.reverse(id, " ")).field()).isEqualTo("reason");
        var reversal = transfers.reverse(id, "another card");

        assertThat(book.balance(card, TODAY)).isEqualTo(Yen.ZERO);
        assertThat(transfers.recorded(card)).extracting(Transfer::reversed).containsExactly(true);
        assertThat(published.actions()).contains("transfer.reversed");
        assertThat(refusal(() -> transfers.reverse(id, "again")).problem().key())
                .isEqualTo("problem.book.reversed");
        assertThat(refusal(() -> transfers.reverse(reversal, "again")).problem().key())
                .isEqualTo("problem.transfer.unknown");
    }

    @Test
    void a_mistyped_top_up_is_reversed_as_long_as_its_money_is_there() {
        var balance = balance();
        topUp(balance, 500_000, TODAY);
        var mistyped = transfers.recorded(balance).getFirst().entry();
        posting.post(BookEvent.CARRIER_PAYMENT, debit(HELD, 4_000), credit(balance, 4_000));

        assertThat(told(refusal(() -> transfers.reverse(mistyped, "a nought too many"))
                        .problem()))
                .isEqualTo(Problem.of("problem.transfer.spent", "¥496,000", "¥500,000"));
        topUp(balance, 50_000, TODAY);
        transfers.reverse(mistyped, "a nought too many");

        assertThat(book.balance(balance, TODAY)).isEqualTo(new Yen(46_000));
        assertThat(transfers.recorded(balance))
                .extracting(Transfer::amount, Transfer::reversed)
                .containsExactly(tuple(new Yen(50_000), false), tuple(new Yen(500_000), true));
    }

    @Test
    void what_is_no_transfer_is_reversed_where_it_was_recorded() {
        var sale = posting.post(BookEvent.SALE, debit(SAFE, 300), credit(AccountKind.SERVICE_FEES.account(), 300));

        assertThat(refusal(() -> transfers.reverse(sale.id(), "no")).problem().key())
                .isEqualTo("problem.transfer.unknown");
    }

    @Test
    void drawers_are_not_offered() {
        assertThat(transfers.accounts())
                .extracting(one -> one.account().kind())
                .contains(AccountKind.SAFE, AccountKind.BANK)
                .doesNotContain(AccountKind.CASH);
    }

    @Test
    void the_auditor_reads_and_clerks_do_neither() {
        var id = transfers.record(order(SAFE, Account.MAIN_BANK, 1).on(TODAY));
        signedIn.as(Role.AUDITOR);

        assertThat(transfers.recorded(null)).extracting(Transfer::entry).contains(id);
        denied(() -> transfers.record(order(SAFE, Account.MAIN_BANK, 1).on(TODAY)));
        denied(() -> transfers.reverse(id, "no"));
        for (var role : List.of(Role.CLERK, Role.SUPERVISOR)) {
            signedIn.as(role);
            denied(() -> transfers.recorded(null));
            denied(transfers::accounts);
        }
    }

    private static void denied(ThrowingCallable door) {
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(door);
    }

    private void take(String amount, long yen) {
        posting.post(BookEvent.SALE, foreign(currency, amount, yen), credit(HELD, yen));
    }

    private Account card() {
        return settlement
                .add(SettlementMethod.card(name, "4242", YearMonth.from(TODAY).plusYears(1)))
                .account();
    }

    private Account balance() {
        return settlement
                .add(SettlementMethod.balance(name, Set.of("povo2"), null))
                .account();
    }

    private SettlementMethod method(Account account) {
        return settlement.all().stream()
                .filter(method -> method.account().equals(account))
                .findFirst()
                .orElseThrow();
    }

    private void topUp(Account balance, long yen, LocalDate day) {
        settlement.topUp(new TopUp(UUID.randomUUID(), method(balance).id(), null, new Yen(yen), day, true));
    }

    @Test
    void more_than_is_there_or_owed_waits_for_a_tick() {
        var lent = order(SAFE, card(), 9_000_000).on(TODAY);
        var doubted = new TransferOrder(
                lent.key(), lent.from(), lent.to(), lent.amount(), "", lent.day(), lent.reason(), false);

        assertThat(refusal(() -> transfers.record(doubted)).field()).isEqualTo("sure");
        assertThat(transfers.recorded(lent.to())).isEmpty();

        transfers.record(lent);
        assertThat(transfers.recorded(lent.to())).hasSize(1);
    }

    @Test
    void the_banks_charge_is_an_expense_and_nothing_comes_back_from_there() {
        var charges = AccountKind.BANK_CHARGES.account();
        var before = book.balance(charges, TODAY);

        transfers.record(order(Account.MAIN_BANK, charges, 330).on(TODAY));

        assertThat(book.balance(charges, TODAY)).isEqualTo(before.plus(new Yen(330)));
        refused(order(charges, Account.MAIN_BANK, 330), "from", Problem.of("problem.transfer.account"));
    }

    private static Order order(Account from, Account to, long yen) {
        return new Order(from, to, yen, "", TODAY, "the bill");
    }

    private record Order(Account from, Account to, long yen, String foreign, LocalDate day, String reason) {

        Order of(String notes) {
            return new Order(from, to, yen, notes, day, reason);
        }

        Order day(LocalDate other) {
            return new Order(from, to, yen, foreign, other, reason);
        }

        Order why(String other) {
            return new Order(from, to, yen, foreign, day, other);
        }

        TransferOrder on(LocalDate other) {
            return new TransferOrder(UUID.randomUUID(), from, to, new Yen(yen), foreign, other, reason, true);
        }
    }

    private void refused(Order order, String field, Problem problem) {
        var refusal = refusal(() -> transfers.record(order.on(order.day())));
        assertThat(refusal.field()).isEqualTo(field);
        assertThat(told(refusal.problem())).isEqualTo(problem);
    }

    private static ProblemException refusal(ThrowingCallable action) {
        var refusal = catchThrowableOfType(ProblemException.class, action);
        assertThat(refusal).as("a refusal").isNotNull();
        return refusal;
    }
}
