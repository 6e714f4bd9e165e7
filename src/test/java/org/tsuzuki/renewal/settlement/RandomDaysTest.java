package org.tsuzuki.renewal.settlement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.AfterTry;
import net.jqwik.api.lifecycle.BeforeTry;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.context.TestContextManager;
import org.springframework.test.context.TestPropertySource;
import org.tsuzuki.DeskTest;
import org.tsuzuki.Invented;
import org.tsuzuki.TestClock;
import org.tsuzuki.agency.BranchDetails;
import org.tsuzuki.base.ProblemException;
import org.tsuzuki.base.Yen;
import org.tsuzuki.book.Book;
import org.tsuzuki.drawer.DrawerService;
import org.tsuzuki.drawer.Tills;
import org.tsuzuki.money.PaymentChoice;
import org.tsuzuki.money.TenderType;
import org.tsuzuki.money.TypedForeignCash;
import org.tsuzuki.money.TypedTender;
import org.tsuzuki.renewal.Laws;
import org.tsuzuki.renewal.Observation;
import org.tsuzuki.renewal.RenewalId;
import org.tsuzuki.renewal.SalePart;
import org.tsuzuki.renewal.checkout.Counter;
import org.tsuzuki.renewal.outcome.ResultService;
import org.tsuzuki.renewal.quote.RenewalChoice;
import org.tsuzuki.renewal.refund.CorrectionService;
import org.tsuzuki.renewal.refund.RefundOrder;
import org.tsuzuki.security.AsSystem;
import org.tsuzuki.security.Role;
import org.tsuzuki.security.StaffDetails;
import org.tsuzuki.settlement.SettlementChoice;
import org.tsuzuki.settlement.SettlementMethod;
import org.tsuzuki.settlement.SettlementMethodId;
import org.tsuzuki.settlement.SettlementMethodService;
import org.tsuzuki.settlement.TopUp;
import org.tsuzuki.voucher.vault.Bought;
import org.tsuzuki.voucher.vault.VoucherEntry;

/**
 * Days of two clerks in any order: sales by every route and payment, payments to carriers now and later, failures, refunds,
 * vouchers and drawers. After each step the book says what the renewals, the drawers and the vault say, and sums to zero.
 */
@DeskTest
@Import(Tills.class)
@TestPropertySource(properties = "books.of=random-days")
class RandomDaysTest {

    private static final String CARRIER = "softbank-prepaid";

    @Autowired
    private CarrierSettlementService settlements;

    @Autowired
    private SettlementMethodService methods;

    @Autowired
    private ResultService results;

    @Autowired
    private CorrectionService corrections;

    @Autowired
    private DrawerService drawers;

    @Autowired
    private VoucherEntry vault;

    @Autowired
    private Book book;

    @Autowired
    private Counter counter;

    @Autowired
    private Tills tills;

    @Autowired
    private JdbcTemplate database;

    private final List<RenewalId> sold = new ArrayList<>();
    private static final Set<Kind> DONE = EnumSet.noneOf(Kind.class);
    private final List<StaffDetails> clerks = new ArrayList<>();
    private @Nullable StaffDetails owner;
    private @Nullable SettlementMethod visa;
    private @Nullable SettlementMethod balance;
    private @Nullable UUID voucher;

    /** The desk is shared by all days; branch, people, card and balance are new for each. */
    @BeforeTry
    void aNewBranch() throws Exception {
        new TestContextManager(getClass()).prepareTestInstance(this);
        BranchDetails branch = tills.branch();
        owner = tills.join(branch, Role.OWNER);
        visa = methods.add(SettlementMethod.card("Visa " + Invented.reference(), "1234", YearMonth.of(2030, 12)));
        balance = methods.add(SettlementMethod.balance("Distributor " + Invented.reference(), Set.of(CARRIER), null));
        clerks.clear();
        sold.clear();
        clerks.add(tills.join(branch, Role.CLERK));
        clerks.add(tills.join(branch, Role.CLERK));
    }

    @AfterTry
    void nobodyIsSignedIn() {
        SecurityContextHolder.clearContext();
    }

    @AfterContainer
    static void everyWayOfSellingCameAbout() {
        assertThat(DONE)
                .contains(
                        Kind.SELL_DIRECT,
                        Kind.SELL_AND_PAY_LATER,
                        Kind.SELL_AND_PAY_BY_CARD,
                        Kind.SELL_AND_PAY_FROM_DRAWER,
                        Kind.SELL_A_VOUCHER,
                        Kind.SELL_SPLIT,
                        Kind.SELL_FOR_DOLLARS,
                        Kind.SELL_ON_CREDIT,
                        Kind.CARRIER_KEEPS);
    }

    @Property(tries = 12, shrinking = ShrinkingMode.BOUNDED)
    void B07_B08_B09_B10_B11_whatever_happens_the_book_says_what_the_desk_says(@ForAll("days") List<Step> day) {
        for (var step : day) {
            prepare(step);
            var before = entries();
            if (isRefused(step)) {
                assertThat(entries()).as("refused %s books nothing", step).isEqualTo(before);
            } else {
                DONE.add(step.kind());
            }
            assertThat(new Laws(database).bookOfRenewals()).as("after %s", step).isEmpty();
            assertThat(new Laws(database).bookOfDrawersAndVouchers())
                    .as("after %s", step)
                    .isEmpty();
            assertThat(AsSystem.call(() -> book.trialBalance(TestClock.TODAY, TestClock.TODAY))
                            .isBalanced())
                    .as("after %s", step)
                    .isTrue();
        }
    }

    /** What is booked before the step itself: the float of a drawer, and what a voucher cost. */
    private void prepare(Step step) {
        tills.as(clerks.get(step.clerk()));
        counter.openDrawer();
        if (step.kind() == Kind.SELL_A_VOUCHER) {
            voucher = Bought.one(vault).id().value();
        }
    }

    private boolean isRefused(Step step) {
        try {
            carryOut(step);
            return false;
        } catch (ProblemException refused) {
            return true;
        }
    }

    private void carryOut(Step step) {
        switch (step.kind()) {
            case SELL_DIRECT -> sell(form -> form.settledBy(SettlementChoice.DIRECT));
            case SELL_AND_PAY_LATER -> sell(form -> form);
            case SELL_AND_PAY_BY_CARD -> sell(form -> form.settledBy(by(visa)));
            case SELL_AND_PAY_FROM_BALANCE -> sell(form -> form.settledBy(by(balance)));
            case SELL_AND_PAY_FROM_DRAWER -> sell(form -> form.settledBy(SettlementChoice.FROM_DRAWER));
            case SELL_A_VOUCHER ->
                sell(form -> form.withVoucher(voucher).paidBy(PaymentChoice.NONE.withMethod("WECHAT_PAY")));
            case SELL_SPLIT ->
                sell(form -> form.paidBy(PaymentChoice.NONE
                        .withMethod("CASH")
                        .withTenders(List.of(new TypedTender("ALIPAY", Long.toString(step.yen() % 3_299 + 1))))));
            case SELL_FOR_DOLLARS ->
                sell(form -> form.paidBy(PaymentChoice.NONE
                        .withMethod("CASH")
                        .withForeign(new TypedForeignCash("USD", "30", "148.20"))));
            case SELL_ON_CREDIT -> sellOnCredit();
            case PAY_CARRIER -> settlements.pay(one(step), order(visa));
            case PAY_CARRIER_IN_PART ->
                settlements.pay(one(step), order(visa).covering(Long.toString(step.yen() % 3_500)));
            case PAY_CARRIER_LESS ->
                settlements.pay(one(step), order(balance).charging("2,940", "the distributor's discount"));
            case PAY_CARRIER_IN_DOLLARS ->
                settlements.pay(one(step), order(visa).in(new TypedForeignCash("USD", "20.25", "150")));
            case TAKE_BACK -> {
                var paid = settlements.of(one(step));
                if (!paid.isEmpty()) {
                    settlements.takeBack(paid.getLast().id(), UUID.randomUUID(), "it did not go through");
                }
            }
            case CARRIER_REFUNDS -> {
                var known = settlements.destinations(one(step));
                cameBack(one(step), known.get((int) (step.yen() % known.size())), Long.toString(step.yen() % 3_200));
            }
            case CARRIER_KEEPS -> failAndLose(step);
            case CONFIRM ->
                results.confirm(
                        one(step),
                        new Observation(TestClock.TODAY.plusDays(60), null, "", Observation.Source.CARRIER_PAGE));
            case FAIL -> results.fail(one(step), "declined");
            case REVERSE -> corrections.reverse(one(step), "the wrong card", counter.agreed());
            case REFUND -> refund(one(step), step);
            case TOP_UP -> {
                tills.as(Objects.requireNonNull(owner));
                methods.topUp(new TopUp(
                        UUID.randomUUID(), id(balance), step.yen() % 2 == 0 ? id(visa) : null, new Yen(step.yen())));
            }
            case PAY_IN -> drawers.payIn(new Yen(step.yen()), "change");
            case PAY_OUT -> drawers.payOut(new Yen(step.yen()), "bank");
            case CLOSE -> tills.closeMine();
        }
    }

    private void sell(UnaryOperator<RenewalChoice> route) {
        var card = counter.prepaid();
        var form = route.apply(counter.voucher(card).withTendered(""));
        sold.add(counter.record(UUID.randomUUID(), card.id(), form).id());
    }

    /** What failed is owed, and pays for another try. */
    private void sellOnCredit() {
        var card = counter.prepaid();
        var failed = counter.record(
                UUID.randomUUID(), card.id(), counter.voucher(card).withTendered(""));
        results.fail(failed.id(), "declined");
        var again = counter.voucher(card)
                .withTendered("")
                .paidBy(PaymentChoice.NONE.withMethod(TenderType.CUSTOMER_CREDIT.id()));
        sold.add(counter.record(UUID.randomUUID(), card.id(), again, counter.word())
                .id());
    }

    /** The carrier keeps what it got for nothing, but for a part of it; later steps may take either back. */
    private void failAndLose(Step step) {
        sell(form -> form.settledBy(step.yen() % 2 == 0 ? SettlementChoice.FROM_DRAWER : by(visa)));
        var failed = sold.getLast();
        results.fail(failed, "declined");
        cameBack(failed, settlements.destinations(failed).getFirst(), Long.toString(step.yen() % 2_999 + 1));
        cameBack(failed, RefundDestination.LOST, "");
    }

    private void cameBack(RenewalId id, RefundDestination to, String amount) {
        settlements.cameBack(id, CarrierRefundOrder.of(UUID.randomUUID(), to, amount, "the carrier said so"));
    }

    private void refund(RenewalId id, Step step) {
        var left = corrections.left(id);
        var some = step.yen() % 2 == 0 ? left : Map.of(SalePart.FEE, left.getOrDefault(SalePart.FEE, Yen.ZERO));
        corrections.refund(id, new RefundOrder(some, "CASH", "not needed", counter.agreed()));
    }

    private RenewalId one(Step step) {
        if (sold.isEmpty()) {
            throw ProblemException.of("problem.renewal.unknown");
        }
        return sold.get((int) (step.yen() % sold.size()));
    }

    private static SettlementChoice by(@Nullable SettlementMethod method) {
        return SettlementChoice.by(id(method).value());
    }

    private static SettlementOrder order(@Nullable SettlementMethod method) {
        return SettlementOrder.of(UUID.randomUUID(), id(method).value());
    }

    private static SettlementMethodId id(@Nullable SettlementMethod method) {
        return Objects.requireNonNull(method).id();
    }

    private long entries() {
        return Objects.requireNonNull(database.queryForObject("select count(*) from book_entry", Long.class));
    }

    @Provide
    Arbitrary<List<Step>> days() {
        var steps = Combinators.combine(
                        Arbitraries.of(Kind.values()),
                        Arbitraries.integers().between(0, 1),
                        Arbitraries.longs().between(1, 20_000))
                .as(Step::new);
        return steps.list().ofMinSize(12).ofMaxSize(36);
    }

    enum Kind {
        SELL_DIRECT,
        SELL_AND_PAY_LATER,
        SELL_AND_PAY_BY_CARD,
        SELL_AND_PAY_FROM_BALANCE,
        SELL_AND_PAY_FROM_DRAWER,
        SELL_A_VOUCHER,
        SELL_SPLIT,
        SELL_FOR_DOLLARS,
        SELL_ON_CREDIT,
        PAY_CARRIER,
        PAY_CARRIER_IN_PART,
        PAY_CARRIER_LESS,
        PAY_CARRIER_IN_DOLLARS,
        TAKE_BACK,
        CARRIER_REFUNDS,
        CARRIER_KEEPS,
        CONFIRM,
        FAIL,
        REVERSE,
        REFUND,
        TOP_UP,
        PAY_IN,
        PAY_OUT,
        CLOSE
    }

    record Step(Kind kind, int clerk, long yen) {}
}
