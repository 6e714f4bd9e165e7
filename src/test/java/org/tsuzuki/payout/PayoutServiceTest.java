package org.tsuzuki.payout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.tsuzuki.Refusals.told;
import static org.tsuzuki.book.Posting.credit;
import static org.tsuzuki.book.Posting.debit;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
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
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.tsuzuki.DeskTest;
import org.tsuzuki.Invented;
import org.tsuzuki.Published;
import org.tsuzuki.SignedIn;
import org.tsuzuki.TestClock;
import org.tsuzuki.agency.AgencyService;
import org.tsuzuki.agency.BranchDetails;
import org.tsuzuki.base.Language;
import org.tsuzuki.base.Problem;
import org.tsuzuki.base.ProblemException;
import org.tsuzuki.base.Trilingual;
import org.tsuzuki.base.Yen;
import org.tsuzuki.book.Account;
import org.tsuzuki.book.AccountKind;
import org.tsuzuki.book.Book;
import org.tsuzuki.book.BookEntry;
import org.tsuzuki.book.BookEvent;
import org.tsuzuki.book.BookLine;
import org.tsuzuki.book.BookPeriods;
import org.tsuzuki.book.Posting;
import org.tsuzuki.money.BranchMethod;
import org.tsuzuki.money.BranchMethodChoice;
import org.tsuzuki.money.BranchMethodService;
import org.tsuzuki.renewal.Laws;
import org.tsuzuki.security.InvitationService;
import org.tsuzuki.security.NewStaff;
import org.tsuzuki.security.Role;
import org.tsuzuki.security.StaffService;

@DeskTest
@Import(Posting.class)
class PayoutServiceTest {

    private static final LocalDate TODAY = TestClock.TODAY;
    private static final Account FEES = AccountKind.PAYMENT_METHOD_FEES.account();

    @Autowired
    private PayoutService payouts;

    @Autowired
    private Book book;

    @Autowired
    private BookPeriods periods;

    @Autowired
    private BranchMethodService methods;

    @Autowired
    private AgencyService agency;

    @Autowired
    private StaffService staff;

    @Autowired
    private InvitationService invitations;

    @Autowired
    private UserDetailsService directory;

    @Autowired
    private Posting posting;

    @Autowired
    private SignedIn signedIn;

    @Autowired
    private Published published;

    @Autowired
    private JdbcTemplate database;

    // The desk is shared with other tests: each has a payment method of its own.
    private final String method = "CODE_" + Invented.reference();
    private final Account open = AccountKind.RECEIVABLE.account(method);

    @BeforeEach
    void as_the_owner() {
        signedIn.as(Role.OWNER);
    }

    @Test
    void what_was_paid_by_code_comes_to_the_bank_less_its_fee() {
        sell(TODAY.minusDays(3), 3300);
        var bank = book.balance(Account.MAIN_BANK, TODAY);

        var id = payouts.record(order(3300, 26, TODAY).build());

        assertThat(book.find(id).orElseThrow().lines())
                .containsExactlyInAnyOrder(
                        BookLine.debit(Account.MAIN_BANK, new Yen(3274)),
                        BookLine.debit(FEES, new Yen(26)),
                        BookLine.credit(open, new Yen(3300)));
        assertThat(book.balance(open, TODAY)).isEqualTo(Yen.ZERO);
        assertThat(book.balance(Account.MAIN_BANK, TODAY)).isEqualTo(bank.plus(new Yen(3274)));
        assertThat(published.actions()).contains("payout.recorded");
        assertThat(new Laws(database).bookOfRenewals()).noneMatch(law -> law.startsWith("entry"));
        assertThat(payouts.recorded().getFirst())
                .returns(new Yen(3300), Payout::gross)
                .returns(new Yen(26), Payout::fee)
                .returns(new Yen(3274), Payout::net)
                .returns("WX-1", Payout::reference)
                .returns(false, Payout::reversed);
    }

    @Test
    void it_belongs_to_the_day_on_which_it_was_in_the_bank() {
        sell(TODAY.minusDays(9), 3300);

        var id = payouts.record(order(3300, 0, TODAY.minusDays(2)).build());

        assertThat(book.find(id).orElseThrow().day()).isEqualTo(TODAY.minusDays(2));
    }

    @Test
    void no_more_is_paid_out_than_is_open_on_that_day_and_now() {
        sell(TODAY.minusDays(3), 3300);
        sell(TODAY, 1000);

        refused(order(4301, 0, TODAY), "gross", Problem.of("problem.payout.tooMuch", "¥4,300", TODAY));
        refused(
                order(3301, 0, TODAY.minusDays(1)),
                "gross",
                Problem.of("problem.payout.tooMuch", "¥3,300", TODAY.minusDays(1)));
        payouts.record(order(4300, 0, TODAY).build());
        refused(
                order(1, 0, TODAY.minusDays(1)),
                "gross",
                Problem.of("problem.payout.tooMuch", "¥0", TODAY.minusDays(1)));
    }

    @Test
    void amounts_that_cannot_be_are_refused_beside_their_field() {
        sell(TODAY.minusDays(3), 3300);

        refused(order(0, 0, TODAY), "gross", Problem.of("problem.payout.amount"));
        refused(order(3300, 3301, TODAY), "fee", Problem.of("problem.payout.fee", "¥3,300"));
        refused(order(3300, -1, TODAY), "fee", Problem.of("problem.payout.fee", "¥3,300"));
        refused(order(100, 0, TODAY).by("NOBODY"), "method", Problem.of("problem.payout.method"));
    }

    @Test
    void a_day_that_is_closed_or_has_not_come_is_refused_beside_it() {
        sell(TODAY.minusDays(3), 3300);
        var closed = periods.closedThrough().orElseGet(() -> {
            periods.close(LocalDate.of(2001, 1, 31));
            return LocalDate.of(2001, 1, 31);
        });

        refused(order(100, 0, closed), "day", Problem.of("problem.book.closed", closed));
        refused(order(100, 0, TODAY.plusDays(1)), "day", Problem.of("problem.book.day.future", TODAY.plusDays(1)));
    }

    @Test
    void one_form_books_once() {
        sell(TODAY.minusDays(3), 3300);
        var order = order(3300, 26, TODAY).build();

        assertThat(payouts.record(order)).isEqualTo(payouts.record(order));

        assertThat(book.balance(open, TODAY)).isEqualTo(Yen.ZERO);
    }

    @Test
    void two_who_record_at_once_do_not_take_the_same_money() throws InterruptedException {
        sell(TODAY.minusDays(3), 3300);
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
                        payouts.record(order(2000, 0, TODAY).build());
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
        assertThat(book.balance(open, TODAY)).isEqualTo(new Yen(1300));
    }

    @Test
    void a_mistaken_payout_is_reversed_once_and_its_money_is_open_again() {
        sell(TODAY.minusDays(3), 3300);
        var id = payouts.record(order(3300, 26, TODAY).build());

        assertThat(refusal(() -> payouts.reverse(id, " ")).field()).isEqualTo("reason");
        payouts.reverse(id, "another month");

        assertThat(book.balance(open, TODAY)).isEqualTo(new Yen(3300));
        assertThat(payouts.recorded().stream().filter(one -> one.entry().equals(id)))
                .extracting(Payout::reversed)
                .containsExactly(true);
        assertThat(published.actions()).contains("payout.reversed");
        assertThat(refusal(() -> payouts.reverse(id, "again")).problem().key()).isEqualTo("problem.book.reversed");
        var sale = sell(TODAY, 100);
        assertThat(refusal(() -> payouts.reverse(sale.id(), "no")).problem().key())
                .isEqualTo("problem.payout.unknown");
    }

    @Test
    void what_is_due_follows_the_days_and_the_fee_of_each_branch() {
        var branch = agency.add(BranchDetails.opening(code(), "Due " + Invented.reference(), "Tsuzuki Travel"));
        methods.choose(new BranchMethodChoice(
                branch.id().value(), null, List.of(new BranchMethod("WECHAT_PAY", new BigDecimal("0.80"), 3))));
        var wechat = AccountKind.RECEIVABLE.account("WECHAT_PAY");
        var before = due();

        sellAt(branch, wechat, TODAY.minusDays(3), 10_000);
        sellAt(branch, wechat, TODAY.minusDays(2), 500);

        var after = due();
        assertThat(after.open().minus(before.open())).isEqualTo(new Yen(10_500));
        assertThat(after.due().minus(before.due())).isEqualTo(new Yen(10_000));
    }

    @Test
    void the_fee_is_that_of_the_branches_whose_customers_paid_also_after_a_payout() {
        var prepaid = AccountKind.RECEIVABLE.account("PREPAID_CARD");
        var mine = keeping("3");
        sellAt(mine, prepaid, TODAY.minusDays(9), 100_000);
        sellAt(keeping("1"), prepaid, TODAY.minusDays(9), 100_000);
        assertThat(due(prepaid.sub()).feePercent()).isEqualByComparingTo("2");

        ownerAt(mine);
        payouts.record(new Order(prepaid.sub(), 200_000, 4_000, TODAY.minusDays(3)).build());
        assertThat(due(prepaid.sub()).feePercent()).isEqualByComparingTo("2");
        assertThat(due(prepaid.sub()).open()).isEqualTo(Yen.ZERO);

        payouts.reverse(payouts.recorded().getFirst().entry(), "another month");
        assertThat(due(prepaid.sub()).fee(new Yen(200_000))).isEqualTo(new Yen(4_000));
        assertThat(due(prepaid.sub()).feeOfNet(new Yen(196_000))).isEqualTo(new Yen(4_000));
    }

    private void ownerAt(BranchDetails branch) {
        var login = "owner" + Invented.reference();
        var password = "a long enough sentence";
        invitations.accept(staff.invite(new NewStaff(login, login, Role.OWNER, branch.id(), Language.EN)), password);
        var owner = directory.loadUserByUsername(login);
        SecurityContextHolder.setContext(new SecurityContextImpl(
                UsernamePasswordAuthenticationToken.authenticated(owner, null, owner.getAuthorities())));
    }

    private BranchDetails keeping(String percent) {
        var branch = agency.add(BranchDetails.opening(code(), "Fee " + Invented.reference(), "Tsuzuki Travel"));
        methods.choose(new BranchMethodChoice(
                branch.id().value(), null, List.of(new BranchMethod("PREPAID_CARD", new BigDecimal(percent), 3))));
        return branch;
    }

    @Test
    void the_fee_is_rounded_to_the_nearest_yen_both_ways() {
        var due = new PayoutDue("X", Trilingual.same("X"), Yen.ZERO, Yen.ZERO, new BigDecimal("0.80"));

        assertThat(due.fee(new Yen(3300))).isEqualTo(new Yen(26));
        assertThat(due.feeOfNet(new Yen(3274))).isEqualTo(new Yen(26));
    }

    @Test
    void the_auditor_reads_and_clerks_do_neither() {
        sell(TODAY.minusDays(3), 3300);
        var order = order(3300, 26, TODAY).build();
        signedIn.as(Role.AUDITOR);

        assertThat(payouts.due()).extracting(PayoutDue::methodId).contains(method);
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> payouts.record(order));
        for (var role : List.of(Role.CLERK, Role.SUPERVISOR)) {
            signedIn.as(role);
            assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> payouts.due());
        }
    }

    private PayoutDue due() {
        return due("WECHAT_PAY");
    }

    private PayoutDue due(String methodId) {
        return payouts.due().stream()
                .filter(one -> one.methodId().equals(methodId))
                .findFirst()
                .orElse(new PayoutDue(methodId, Trilingual.same(methodId), Yen.ZERO, Yen.ZERO, BigDecimal.ZERO));
    }

    private static String code() {
        return "Y" + Integer.toString(Integer.parseInt(Invented.reference().substring(1)) % 46_656, 36);
    }

    private BookEntry sell(LocalDate day, long yen) {
        return posting.post(day, BookEvent.SALE, debit(open, yen), credit(AccountKind.SERVICE_FEES.account(), yen));
    }

    private void sellAt(BranchDetails branch, Account account, LocalDate day, long yen) {
        var entry = posting.entry(BookEvent.SALE, debit(account, yen), credit(AccountKind.SERVICE_FEES.account(), yen));
        posting.post(new BookEntry(
                entry.id(),
                entry.event(),
                day,
                entry.at(),
                branch.id().value(),
                entry.staffId(),
                entry.text(),
                entry.cause(),
                null,
                entry.lines()));
    }

    private Order order(long gross, long fee, LocalDate day) {
        return new Order(method, gross, fee, day);
    }

    private record Order(String method, long gross, long fee, LocalDate day) {

        Order by(String other) {
            return new Order(other, gross, fee, day);
        }

        PayoutOrder build() {
            return new PayoutOrder(UUID.randomUUID(), method, new Yen(gross), new Yen(fee), day, "WX-1");
        }
    }

    private void refused(Order order, String field, Problem problem) {
        var refusal = refusal(() -> payouts.record(order.build()));
        assertThat(refusal.field()).isEqualTo(field);
        assertThat(told(refusal.problem())).isEqualTo(problem);
    }

    private static ProblemException refusal(ThrowingCallable action) {
        var refusal = catchThrowableOfType(ProblemException.class, action);
        assertThat(refusal).as("a refusal").isNotNull();
        return refusal;
    }
}
