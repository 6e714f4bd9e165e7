package org.tsuzuki.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.tsuzuki.Refusals.told;
import static org.tsuzuki.book.Posting.credit;
import static org.tsuzuki.book.Posting.debit;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.data.domain.PageRequest;
import org.springframework.security.access.AccessDeniedException;
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
import org.tsuzuki.book.BookEntry;
import org.tsuzuki.book.BookEvent;
import org.tsuzuki.book.BookFilter;
import org.tsuzuki.book.BookLine;
import org.tsuzuki.book.BookPeriods;
import org.tsuzuki.book.Posting;
import org.tsuzuki.security.Role;
import org.tsuzuki.settlement.SettlementMethod;
import org.tsuzuki.settlement.SettlementMethodService;

@DeskTest
@Import(Posting.class)
class OpeningServiceTest {

    private static final LocalDate TODAY = TestClock.TODAY;
    private static final LocalDate FIRST = TODAY.minusDays(40);
    private static final Account EQUITY = AccountKind.OPENING_BALANCES.account();
    private static final Account HELD = AccountKind.HELD_FOR_CARRIER.account("povo2");

    @Autowired
    private OpeningService openings;

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

    // The desk is shared with other tests: each has a card and a balance of its own.
    private final String name = Invented.name();
    private Account card = EQUITY;
    private Account balance = EQUITY;

    @BeforeEach
    void as_the_owner() {
        signedIn.as(Role.OWNER);
        card = settlement
                .add(SettlementMethod.card(name, "4242", YearMonth.from(TODAY).plusYears(1)))
                .account();
        balance = settlement
                .add(SettlementMethod.balance(name + " balance", Set.of("povo2"), null))
                .account();
    }

    @Test
    void what_was_there_and_what_was_owed_stand_against_equity() {
        var equity = book.balance(EQUITY, TODAY);

        openings.record(order(line(card, 62_400), line(balance, 150_000)));

        assertThat(book.balance(card, FIRST)).isEqualTo(new Yen(-62_400));
        assertThat(book.balance(balance, FIRST)).isEqualTo(new Yen(150_000));
        assertThat(book.balance(EQUITY, TODAY)).isEqualTo(equity.minus(new Yen(150_000 - 62_400)));
        assertThat(entries(balance))
                .singleElement()
                .satisfies(entry -> assertThat(entry.lines())
                        .containsExactly(
                                BookLine.debit(balance, new Yen(150_000)), BookLine.credit(EQUITY, new Yen(150_000))));
        assertThat(recorded(card)).extracting(OpeningBalance::amount).containsExactly(new Yen(62_400));
        assertThat(openings.missing()).extracting(OwnAccount::account).doesNotContain(card, balance);
        assertThat(book.isOpened()).isTrue();
        assertThat(published.changes())
                .filteredOn(change -> change.action().equals("opening.recorded"))
                .extracting(change -> change.label())
                .containsExactly("自社クレジットカード " + name + " ••4242", "自社残高 " + name + " balance");
    }

    @Test
    void the_same_again_changes_nothing_and_another_amount_is_refused_beside_it() {
        openings.record(order(line(balance, 150_000)));
        openings.record(order(line(balance, 150_000)));

        var refusal = refusal(() -> openings.record(order(line(card, 1), line(balance, 15_000))));

        assertThat(refusal.field()).isEqualTo(balance.sub());
        assertThat(told(refusal.problem())).isEqualTo(Problem.of("problem.opening.there"));
        assertThat(entries(balance)).hasSize(1);
        assertThat(entries(card)).as("nothing of it is recorded").isEmpty();
    }

    @Test
    void what_held_nothing_needs_no_entry() {
        openings.record(order(line(card, 0)));

        assertThat(entries(card)).isEmpty();
    }

    @Test
    void a_whole_account_may_hold_more_than_one_payment() {
        openings.record(order(line(card, 25_000_000)));
        assertThat(book.balance(card, TODAY)).isEqualTo(new Yen(-25_000_000));

        assertThat(refusal(() -> openings.record(order(line(balance, 1_000_000_001))))
                        .problem()
                        .key())
                .isEqualTo("problem.yen.most");
    }

    @Test
    void a_mistake_is_reversed_and_recorded_anew_on_the_day_of_the_first() {
        openings.record(order(line(card, 62_400)));
        var first = recorded(card).getFirst();

        openings.correct(first.entry(), new Yen(26_400), "two digits in the wrong order");

        assertThat(book.balance(card, FIRST)).isEqualTo(new Yen(-26_400));
        assertThat(recorded(card)).extracting(OpeningBalance::reversed).containsExactly(true, false);
        assertThat(entries(card)).extracting(entry -> entry.day()).containsOnly(FIRST);
        assertThat(published.actions()).contains("opening.reversed");
        openings.correct(recorded(card).getLast().entry(), Yen.ZERO, "nothing was owed");
        assertThat(book.balance(card, TODAY)).isEqualTo(Yen.ZERO);
        assertThat(openings.missing()).extracting(OwnAccount::account).contains(card);
        openings.record(order(line(card, 7)));
        assertThat(book.balance(card, FIRST)).isEqualTo(new Yen(-7));
    }

    @Test
    void a_correction_says_why_and_something_else_and_only_once() {
        openings.record(order(line(card, 62_400)));
        var first = recorded(card).getFirst().entry();

        assertThat(refusal(() -> openings.correct(first, Yen.ZERO, " ")).field())
                .isEqualTo("reason");
        assertThat(told(refusal(() -> openings.correct(first, new Yen(62_400), "why"))
                        .problem()))
                .isEqualTo(Problem.of("problem.opening.same"));
        openings.correct(first, new Yen(1), "why");
        assertThat(refusal(() -> openings.correct(first, new Yen(2), "why"))
                        .problem()
                        .key())
                .isEqualTo("problem.book.reversed");
    }

    @Test
    void a_balance_held_at_least_what_was_paid_from_it() {
        openings.record(order(line(balance, 150_000)));
        posting.post(BookEvent.CARRIER_PAYMENT, debit(HELD, 20_000), credit(balance, 20_000));
        var first = recorded(balance).getFirst().entry();

        var refusal = refusal(() -> openings.correct(first, new Yen(15_000), "a nought too many"));

        assertThat(refusal.field()).isEqualTo("amount");
        assertThat(told(refusal.problem())).isEqualTo(Problem.of("problem.opening.spent", "¥5,000"));
        assertThat(book.balance(balance, TODAY)).isEqualTo(new Yen(130_000));
        openings.correct(first, new Yen(20_000), "a nought too many");
        assertThat(book.balance(balance, TODAY)).isEqualTo(Yen.ZERO);
    }

    @Test
    void what_was_closed_meanwhile_is_corrected_today() {
        var closed = periods.closedThrough().orElse(LocalDate.of(2001, 1, 31)).plusDays(1);
        openings.record(new OpeningOrder(closed, List.of(line(card, 500))));
        periods.close(closed);

        openings.correct(recorded(card).getFirst().entry(), new Yen(300), "a slip");

        assertThat(book.balance(card, closed)).isEqualTo(new Yen(-500));
        assertThat(book.balance(card, TODAY)).isEqualTo(new Yen(-300));
        assertThat(openings.firstDay()).isAfter(closed);
        var refusal = refusal(() -> openings.record(new OpeningOrder(closed, List.of(line(balance, 1)))));
        assertThat(refusal.field()).isEqualTo("day");
    }

    @Test
    void only_accounts_of_our_own_are_opened() {
        for (var other :
                List.of(AccountKind.CASH.account("till"), HELD, EQUITY, AccountKind.FOREIGN_CASH.account("USD"))) {
            assertThat(told(refusal(() -> openings.record(order(line(other, 1))))
                            .problem()))
                    .as("%s", other)
                    .isEqualTo(Problem.of("problem.transfer.account"));
        }
        assertThat(openings.missing())
                .extracting(OwnAccount::account)
                .contains(card, balance)
                .noneMatch(account -> account.kind() == AccountKind.FOREIGN_CASH);
    }

    @Test
    void the_auditor_reads_and_clerks_do_neither() {
        openings.record(order(line(card, 1)));
        var entry = recorded(card).getFirst().entry();
        signedIn.as(Role.AUDITOR);

        assertThat(openings.recorded()).isNotEmpty();
        denied(() -> openings.record(order(line(card, 1))));
        denied(() -> openings.correct(entry, Yen.ZERO, "no"));
        for (var role : List.of(Role.CLERK, Role.SUPERVISOR)) {
            signedIn.as(role);
            denied(openings::recorded);
            denied(openings::missing);
        }
    }

    private static void denied(ThrowingCallable door) {
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(door);
    }

    private static OpeningOrder order(OpeningOrder.Line... lines) {
        return new OpeningOrder(FIRST, Arrays.asList(lines));
    }

    private static OpeningOrder.Line line(Account account, long yen) {
        return new OpeningOrder.Line(account, new Yen(yen));
    }

    private List<BookEntry> entries(Account account) {
        return book.entries(BookFilter.EVERYTHING.moving(account), PageRequest.ofSize(20));
    }

    private List<OpeningBalance> recorded(Account account) {
        return openings.recorded().stream()
                .filter(one -> one.account().equals(account))
                .toList();
    }

    private static ProblemException refusal(ThrowingCallable action) {
        var refusal = catchThrowableOfType(ProblemException.class, action);
        assertThat(refusal).as("a refusal").isNotNull();
        return refusal;
    }
}
