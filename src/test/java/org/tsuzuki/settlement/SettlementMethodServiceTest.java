package org.tsuzuki.settlement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.tsuzuki.Refusals.refusalOf;
import static org.tsuzuki.Refusals.told;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.data.domain.PageRequest;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.tsuzuki.DeskTest;
import org.tsuzuki.Invented;
import org.tsuzuki.SignedIn;
import org.tsuzuki.TestClock;
import org.tsuzuki.audit.AuditLine;
import org.tsuzuki.audit.AuditService;
import org.tsuzuki.audit.Trail;
import org.tsuzuki.base.CurrentActor;
import org.tsuzuki.base.DomainChange;
import org.tsuzuki.base.Problem;
import org.tsuzuki.base.ProblemException;
import org.tsuzuki.base.StaleChangeException;
import org.tsuzuki.base.Yen;
import org.tsuzuki.book.AccountKind;
import org.tsuzuki.book.Book;
import org.tsuzuki.book.BookCause;
import org.tsuzuki.book.BookEntry;
import org.tsuzuki.book.BookEvent;
import org.tsuzuki.book.BookFilter;
import org.tsuzuki.book.BookLine;
import org.tsuzuki.book.BookPeriods;
import org.tsuzuki.security.Role;

@DeskTest
class SettlementMethodServiceTest {

    private static final YearMonth THIS_MONTH = YearMonth.from(TestClock.TODAY);
    private static final YearMonth LATER = THIS_MONTH.plusYears(2);
    private static final String CARRIER = "povo2";

    @Autowired
    private SettlementMethodService settlement;

    @Autowired
    private Book book;

    @Autowired
    private BookPeriods periods;

    @Autowired
    private AuditService audit;

    @Autowired
    private SignedIn signedIn;

    @Autowired
    private TestClock clock;

    @Autowired
    private CurrentActor actor;

    @Autowired
    private JdbcTemplate database;

    @Autowired
    private PlatformTransactionManager transactions;

    // The desk is shared with other tests: each has names of its own.
    private final String name = Invented.name();

    @BeforeEach
    void as_the_owner() {
        signedIn.as(Role.OWNER);
    }

    @Test
    void a_card_is_kept_with_its_last_four_digits_and_one_line_in_the_trail() {
        var card = settlement.add(SettlementMethod.card(" " + name + " ", "4242", LATER));

        assertThat(settlement.find(card.id()).orElseThrow())
                .returns(name, SettlementMethod::name)
                .returns("4242", SettlementMethod::lastFour)
                .returns(LATER, SettlementMethod::validUntil)
                .returns(Set.of(), SettlementMethod::carriers)
                .returns(false, SettlementMethod::closed);
        assertThat(Trail.actions(audit, card.id().toString())).containsExactly("settlement.added");
    }

    @Test
    void a_balance_is_kept_with_its_carriers_and_its_low_mark() {
        var balance = balance(new Yen(5_000), CARRIER, "linemo");

        assertThat(settlement.find(balance.id()).orElseThrow())
                .returns(Set.of(CARRIER, "linemo"), SettlementMethod::carriers)
                .returns(new Yen(5_000), SettlementMethod::lowBelow)
                .returns(null, SettlementMethod::lastFour);
    }

    @Test
    void cards_come_before_balances() {
        var balance = balance(null, CARRIER);
        var card = settlement.add(SettlementMethod.card(name + " card", "4242", LATER));

        assertThat(settlement.all()).containsSubsequence(card, balance);
    }

    @Test
    void a_card_number_in_the_name_is_refused() {
        var refusal = refused(() -> settlement.add(SettlementMethod.card("Visa 4111-1111-1111-1111", "1111", LATER)));

        assertThat(refusal.field()).isEqualTo("name");
        assertThat(told(refusal.problem())).isEqualTo(Problem.of("problem.settlement.cardNumber"));
        assertThat(refusal.getMessage()).doesNotContain("4111");
    }

    @ParameterizedTest
    @ValueSource(strings = {"42421", "42", "4x42"})
    void the_database_itself_keeps_four_digits_only(String digits) {
        var card = card(LATER);

        assertThatThrownBy(() -> database.update(
                        "update settlement_method set last_four = ? where id = ?",
                        digits,
                        card.id().value()))
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void what_is_missing_is_told_beside_its_field() {
        assertThat(refused(() -> settlement.add(SettlementMethod.card("", "4242", LATER)))
                        .field())
                .isEqualTo("name");
        assertThat(refused(() -> settlement.add(SettlementMethod.card(name, "", LATER)))
                        .field())
                .isEqualTo("lastFour");
        assertThat(refused(() -> settlement.add(SettlementMethod.balance(name, Set.of(), null)))
                        .field())
                .isEqualTo("carriers");
        assertThat(refused(() -> settlement.add(SettlementMethod.balance(name, Set.of("nobody"), null)))
                        .field())
                .isEqualTo("carriers");
        assertThat(refused(() -> settlement.add(
                                SettlementMethod.balance(name, Set.of(CARRIER), Yen.LARGEST.plus(new Yen(1)))))
                        .field())
                .isEqualTo("lowBelow");
    }

    @Test
    void a_name_is_given_once_among_those_in_use() {
        var first = card(LATER);
        assertThat(refusalOf(() -> settlement.add(SettlementMethod.card(name.toLowerCase(Locale.ROOT), "1111", LATER))))
                .isEqualTo(Problem.of("problem.settlement.name.taken", name.toLowerCase(Locale.ROOT)));

        settlement.close(first.id());
        settlement.add(SettlementMethod.card(name, "1111", LATER));

        assertThat(refusalOf(() -> settlement.reopen(first.id())))
                .isEqualTo(Problem.of("problem.settlement.name.taken", name));
    }

    @Test
    void the_database_itself_gives_a_name_once() {
        var other = settlement.add(SettlementMethod.balance(name + " 2", Set.of(CARRIER), null));
        card(LATER);

        assertThatThrownBy(() -> database.update(
                        "update settlement_method set open_name = ? where id = ?",
                        StoredSettlementMethod.nameKey(name),
                        other.id().value()))
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void what_is_offered_fits_the_carrier_and_is_in_use() {
        var card = settlement.add(SettlementMethod.card(name + " card", "4242", THIS_MONTH));
        var balance = balance(null, CARRIER);
        assertThat(offered(CARRIER)).contains(card.id(), balance.id());
        assertThat(offered("linemo")).contains(card.id()).doesNotContain(balance.id());

        settlement.close(balance.id());
        assertThat(offered(CARRIER)).contains(card.id()).doesNotContain(balance.id());

        settlement.reopen(balance.id());
        clock.set(THIS_MONTH.plusMonths(1).atDay(1), LocalTime.MIDNIGHT);
        assertThat(offered(CARRIER)).contains(balance.id()).doesNotContain(card.id());
        assertThat(settlement.all())
                .extracting(SettlementMethod::id)
                .as("the ended card is listed")
                .contains(card.id());
        assertThat(Trail.actions(audit, balance.id().toString()))
                .containsExactly("settlement.added", "settlement.closed", "settlement.reopened");
    }

    @Test
    void a_card_that_has_ended_is_not_added_and_pays_nothing() {
        assertThat(refused(() -> card(THIS_MONTH.minusMonths(1))).field()).isEqualTo("validUntil");
        var card = card(THIS_MONTH);
        clock.set(THIS_MONTH.plusMonths(1).atDay(1), LocalTime.NOON);

        assertThat(refusalOf(() -> inTransaction(() -> settlement.requireFunds(card.id(), new Yen(1)))))
                .isEqualTo(Problem.of("problem.settlement.ended", card.label(), THIS_MONTH.toString()));
    }

    @Test
    void a_change_tells_each_field_before_and_after() {
        var card = card(LATER);

        settlement.change(new SettlementMethod(
                card.id(),
                card.version(),
                card.kind(),
                name + " 2",
                "1111",
                Set.of(CARRIER),
                LATER.plusYears(1),
                null,
                false));

        assertThat(Trail.of(audit, card.id().toString()).getLast())
                .returns("settlement.changed", AuditLine::action)
                .extracting(AuditLine::fields)
                .asInstanceOf(InstanceOfAssertFactories.LIST)
                .containsExactly(
                        new DomainChange.Field("name", name, name + " 2"),
                        new DomainChange.Field("lastFour", "4242", "1111"),
                        new DomainChange.Field("carriers", "", CARRIER),
                        new DomainChange.Field(
                                "validUntil",
                                LATER.toString(),
                                LATER.plusYears(1).toString()));
    }

    @Test
    void a_stale_form_changes_nothing() {
        var read = balance(null, CARRIER);
        settlement.change(named(read, name + " 2"));

        var stale = catchThrowableOfType(StaleChangeException.class, () -> settlement.change(named(read, name + " 3")));

        assertThat(stale.fields()).containsExactly(new DomainChange.Field("name", name + " 2", name + " 3"));
        assertThat(settlement.find(read.id()).orElseThrow().name()).isEqualTo(name + " 2");
    }

    @Test
    void saving_without_a_change_writes_nothing() {
        var card = card(LATER);

        settlement.change(card);

        assertThat(Trail.actions(audit, card.id().toString())).containsExactly("settlement.added");
    }

    @Test
    void a_balance_is_topped_up_from_a_card_or_the_bank_once_for_each_form() {
        var balance = balance(null, CARRIER);
        var card = settlement.add(SettlementMethod.card(name + " card", "4242", LATER));
        var byCard = new TopUp(UUID.randomUUID(), balance.id(), card.id(), new Yen(30_000));

        settlement.topUp(byCard);
        settlement.topUp(byCard);
        settlement.topUp(new TopUp(UUID.randomUUID(), balance.id(), null, new Yen(5_000)));

        assertThat(settlement.balance(balance.id())).isEqualTo(new Yen(35_000));
        assertThat(settlement.balance(card.id())).as("owed").isEqualTo(new Yen(30_000));
        assertThat(book.entries(BookFilter.EVERYTHING.moving(balance.account()), PageRequest.ofSize(9)))
                .hasSize(2)
                .allMatch(entry -> entry.event() == BookEvent.TRANSFER);
        assertThat(Trail.actions(audit, balance.id().toString()))
                .containsExactly("settlement.added", "settlement.toppedUp", "settlement.toppedUp");
    }

    @Test
    void a_top_up_that_makes_no_sense_is_refused_beside_its_field() {
        var balance = balance(null, CARRIER);
        var other = settlement.add(SettlementMethod.balance(name + " other", Set.of(CARRIER), null));
        var card = settlement.add(SettlementMethod.card(name + " card", "4242", LATER));

        assertThat(refused(() -> topUp(balance, null, 0)).field()).isEqualTo("amount");
        assertThat(refused(() -> topUp(balance, null, Yen.LARGEST.amount() + 1)).field())
                .isEqualTo("amount");
        assertThat(refused(() -> topUp(balance, other.id(), 1)).field()).isEqualTo("source");
        assertThat(refusalOf(() -> topUp(card, null, 1)).key()).isEqualTo("problem.settlement.notBalance");
        settlement.close(card.id());
        assertThat(refused(() -> topUp(balance, card.id(), 1)).field()).isEqualTo("source");
        settlement.close(balance.id());
        assertThat(refusalOf(() -> topUp(balance, null, 1)).key()).isEqualTo("problem.settlement.closed");
        assertThat(settlement.balance(balance.id())).isEqualTo(Yen.ZERO);
    }

    @Test
    void a_top_up_belongs_to_the_day_of_its_payment() {
        var balance = balance(null, CARRIER);

        settlement.topUp(
                new TopUp(UUID.randomUUID(), balance.id(), null, new Yen(5_000), TestClock.TODAY.minusDays(20), false));

        assertThat(book.balance(balance.account(), TestClock.TODAY.minusDays(20)))
                .isEqualTo(new Yen(5_000));
        assertThat(Trail.of(audit, balance.id().toString()).getLast().fields())
                .contains(new DomainChange.Field(
                        "day", null, TestClock.TODAY.minusDays(20).toString()));
    }

    @Test
    void a_day_that_is_closed_or_has_not_come_is_refused_beside_it() {
        var balance = balance(null, CARRIER);
        var closed = periods.closedThrough().orElseGet(() -> {
            periods.close(LocalDate.of(2001, 1, 31));
            return LocalDate.of(2001, 1, 31);
        });

        var late = refused(() -> topUpOn(balance, closed));
        var early = refused(() -> topUpOn(balance, TestClock.TODAY.plusDays(1)));

        assertThat(late.field()).isEqualTo("day");
        assertThat(late.problem()).isEqualTo(Problem.of("problem.book.closed", closed));
        assertThat(early.field()).isEqualTo("day");
        assertThat(early.problem()).isEqualTo(Problem.of("problem.book.day.future", TestClock.TODAY.plusDays(1)));
    }

    private void topUpOn(SettlementMethod balance, LocalDate day) {
        settlement.topUp(new TopUp(UUID.randomUUID(), balance.id(), null, new Yen(1), day, false));
    }

    @Test
    void an_amount_that_looks_mistyped_is_asked_about() {
        var balance = balance(null, CARRIER);
        assertThat(asked(balance, 1_000_001)).contains("settlement.topUp.large");
        assertThat(asked(balance, 50_000)).isEmpty();

        assertThat(asked(balance, 150_000)).as("three times as much").isEmpty();
        assertThat(asked(balance, 450_001)).contains("settlement.topUp.farAbove");
        var sure = new TopUp(UUID.randomUUID(), balance.id(), null, new Yen(500_000), null, true);
        settlement.topUp(sure);
        settlement.topUp(new TopUp(sure.key(), sure.balance(), null, sure.amount(), null, false));

        assertThat(settlement.balance(balance.id())).isEqualTo(new Yen(700_000));
    }

    @Test
    void small_amounts_are_never_asked_about() {
        var balance = balance(null, CARRIER);

        assertThat(asked(balance, 1_000)).isEmpty();
        assertThat(asked(balance, 100_000)).isEmpty();
    }

    private Optional<String> asked(SettlementMethod balance, long yen) {
        try {
            topUp(balance, null, yen);
            return Optional.empty();
        } catch (ProblemException question) {
            assertThat(question.field()).isEqualTo("sure");
            return Optional.of(told(question.problem()).key());
        }
    }

    @Test
    void a_balance_below_its_mark_is_told_until_it_is_topped_up() {
        var balance = balance(new Yen(5_000), CARRIER);
        topUp(balance, null, 4_999);
        assertThat(settlement.low()).contains(new LowBalance(name, new Yen(4_999), new Yen(5_000)));

        topUp(balance, null, 1);

        assertThat(settlement.low()).extracting(LowBalance::name).doesNotContain(name);
    }

    @Test
    void no_more_is_paid_than_a_balance_holds() {
        var balance = balance(null, CARRIER);
        topUp(balance, null, 1_000);
        signedIn.as(Role.CLERK);
        pay(balance, 600);

        assertThat(refusalOf(() -> pay(balance, 401)))
                .isEqualTo(Problem.of("problem.settlement.funds", name, "¥400", "¥401"));
        pay(balance, 400);

        signedIn.as(Role.OWNER);
        assertThat(settlement.balance(balance.id())).isEqualTo(Yen.ZERO);
    }

    @Test
    void clerks_who_pay_at_once_do_not_overdraw_a_balance() throws InterruptedException {
        var balance = balance(null, CARRIER);
        topUp(balance, null, 1_000);
        signedIn.as(Role.CLERK);
        var clerk = SecurityContextHolder.getContext();
        var clerks = 6;
        var ready = new CountDownLatch(clerks);
        var paid = new AtomicInteger();
        try (var threads = Executors.newFixedThreadPool(clerks)) {
            for (var each = 0; each < clerks; each++) {
                threads.execute(() -> {
                    SecurityContextHolder.setContext(clerk);
                    ready.countDown();
                    try {
                        ready.await();
                        pay(balance, 700);
                        paid.incrementAndGet();
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
        assertThat(paid).hasValue(1);
        assertThat(settlement.balance(balance.id())).isEqualTo(new Yen(300));
    }

    @Test
    void funds_are_asked_for_within_the_payment_only() {
        var card = card(LATER);

        assertThatThrownBy(() -> settlement.requireFunds(card.id(), new Yen(1)))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    @ParameterizedTest
    @EnumSource
    void each_role_has_its_doors(Role role) {
        var card = card(LATER);
        var balance = settlement.add(SettlementMethod.balance(name + " balance", Set.of(CARRIER), null));
        signedIn.as(role);

        assertThat(settlement.all()).contains(card);
        assertThat(settlement.find(card.id())).contains(card);
        denied(role, Set.of(Role.CLERK, Role.SUPERVISOR, Role.OWNER), () -> settlement.offered(CARRIER));
        denied(role, Set.of(Role.SUPERVISOR, Role.OWNER), settlement::low);
        denied(role, Set.of(Role.AUDITOR, Role.OWNER), () -> settlement.balance(card.id()));
        denied(
                role,
                Set.of(Role.CLERK, Role.SUPERVISOR, Role.OWNER),
                () -> inTransaction(() -> settlement.requireFunds(card.id(), new Yen(1))));
        denied(role, Set.of(Role.OWNER), () -> topUp(balance, null, 1));
        denied(role, Set.of(Role.OWNER), () -> settlement.change(card));
        denied(role, Set.of(Role.OWNER), () -> settlement.close(card.id()));
        denied(role, Set.of(Role.OWNER), () -> settlement.reopen(card.id()));
        denied(role, Set.of(Role.OWNER), () -> settlement.add(SettlementMethod.card(name + " other", "4242", LATER)));
    }

    private static void denied(Role role, Set<Role> allowed, Runnable door) {
        if (allowed.contains(role)) {
            door.run();
        } else {
            assertThatThrownBy(door::run).isInstanceOf(AccessDeniedException.class);
        }
    }

    private SettlementMethod card(YearMonth until) {
        return settlement.add(SettlementMethod.card(name, "4242", until));
    }

    private SettlementMethod balance(@Nullable Yen lowBelow, String... carriers) {
        return settlement.add(SettlementMethod.balance(name, Set.of(carriers), lowBelow));
    }

    private static SettlementMethod named(SettlementMethod read, String other) {
        return new SettlementMethod(
                read.id(),
                read.version(),
                read.kind(),
                other,
                read.lastFour(),
                read.carriers(),
                read.validUntil(),
                read.lowBelow(),
                read.closed());
    }

    private void topUp(SettlementMethod balance, @Nullable SettlementMethodId card, long yen) {
        settlement.topUp(new TopUp(UUID.randomUUID(), balance.id(), card, new Yen(yen)));
    }

    private void pay(SettlementMethod method, long yen) {
        var amount = new Yen(yen);
        inTransaction(() -> {
            settlement.requireFunds(method.id(), amount);
            book.post(BookEntry.of(
                    BookEvent.CARRIER_PAYMENT,
                    clock.instant(),
                    actor.get(),
                    "a test",
                    BookCause.of("test:" + UUID.randomUUID()),
                    List.of(
                            BookLine.debit(AccountKind.HELD_FOR_CARRIER.account(CARRIER), amount),
                            BookLine.credit(method.account(), amount))));
        });
    }

    private List<SettlementMethodId> offered(String carrier) {
        return settlement.offered(carrier).stream().map(SettlementMethod::id).toList();
    }

    private void inTransaction(Runnable work) {
        new TransactionTemplate(transactions).executeWithoutResult(status -> work.run());
    }

    private static ProblemException refused(ThrowingCallable work) {
        var refusal = catchThrowableOfType(ProblemException.class, work);
        assertThat(refusal).as("a refusal").isNotNull();
        told(refusal.problem());
        return refusal;
    }
}
