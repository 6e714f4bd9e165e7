package org.tsuzuki.renewal.earnings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.data.domain.PageRequest;
import org.springframework.security.access.AccessDeniedException;
import org.tsuzuki.DeskTest;
import org.tsuzuki.Invented;
import org.tsuzuki.SignedIn;
import org.tsuzuki.TestClock;
import org.tsuzuki.agency.BranchDetails;
import org.tsuzuki.base.Language;
import org.tsuzuki.base.Trilingual;
import org.tsuzuki.base.Yen;
import org.tsuzuki.book.AccountClass;
import org.tsuzuki.book.AccountKind;
import org.tsuzuki.book.Book;
import org.tsuzuki.book.BookEvent;
import org.tsuzuki.card.CardDetails;
import org.tsuzuki.drawer.Tills;
import org.tsuzuki.money.BranchMethod;
import org.tsuzuki.money.BranchMethodService;
import org.tsuzuki.money.PaymentChoice;
import org.tsuzuki.money.TypedForeignCash;
import org.tsuzuki.renewal.Observation;
import org.tsuzuki.renewal.RenewalId;
import org.tsuzuki.renewal.SalePart;
import org.tsuzuki.renewal.checkout.CheckoutService;
import org.tsuzuki.renewal.checkout.Counter;
import org.tsuzuki.renewal.draft.CartService;
import org.tsuzuki.renewal.draft.DraftService;
import org.tsuzuki.renewal.draft.PendingApprovals;
import org.tsuzuki.renewal.outcome.ResultService;
import org.tsuzuki.renewal.quote.RenewalChoice;
import org.tsuzuki.renewal.refund.CorrectionService;
import org.tsuzuki.renewal.refund.RefundOrder;
import org.tsuzuki.renewal.settlement.CarrierRefundOrder;
import org.tsuzuki.renewal.settlement.CarrierSettlementService;
import org.tsuzuki.renewal.settlement.RefundDestination;
import org.tsuzuki.renewal.settlement.SettlementOrder;
import org.tsuzuki.security.Role;
import org.tsuzuki.security.StaffDetails;
import org.tsuzuki.settlement.SettlementChoice;
import org.tsuzuki.settlement.SettlementMethod;
import org.tsuzuki.settlement.SettlementMethodService;
import org.tsuzuki.voucher.vault.Bought;
import org.tsuzuki.voucher.vault.VaultService;
import org.tsuzuki.voucher.vault.VoucherEntry;

/** 3,000 yen for the carrier and a fee of 300, at a branch of its own that gives 3.24 % of WeChat Pay away. */
@DeskTest
@Import(Tills.class)
class EarningsTest {

    private static final PaymentChoice WECHAT = PaymentChoice.NONE.withMethod("WECHAT_PAY");
    private static final PageRequest ALL = PageRequest.ofSize(500);

    @Autowired
    private EarningsService earnings;

    @Autowired
    private CarrierSettlementService settlements;

    @Autowired
    private SettlementMethodService methods;

    @Autowired
    private BranchMethodService branchMethods;

    @Autowired
    private ResultService results;

    @Autowired
    private CorrectionService corrections;

    @Autowired
    private CheckoutService checkout;

    @Autowired
    private DraftService drafts;

    @Autowired
    private CartService carts;

    @Autowired
    private VoucherEntry entry;

    @Autowired
    private VaultService vault;

    @Autowired
    private Book book;

    @Autowired
    private Counter counter;

    @Autowired
    private Tills tills;

    @Autowired
    private SignedIn signedIn;

    @Autowired
    private TestClock clock;

    private BranchDetails branch;
    private StaffDetails clerk;
    private SettlementMethod visa;
    private CardDetails card;

    @BeforeEach
    void atTheCounter() {
        branch = tills.branch();
        signedIn.as(Role.OWNER);
        visa = methods.add(SettlementMethod.card("Visa " + Invented.reference(), "1234", YearMonth.of(2030, 12)));
        wechatKeeps("3.24");
        clerk = tills.join(branch, Role.CLERK);
        card = counter.prepaid();
    }

    @Test
    void who_pays_the_carrier_directly_leaves_the_service_fee() {
        var direct = record(form().settledBy(SettlementChoice.DIRECT));

        assertThat(of(direct)).extracting(this::told).isEqualTo("300 - 0 - 0 = 300");
    }

    @Test
    void what_is_held_counts_as_the_price_until_the_carrier_has_taken_what_it_really_takes() {
        var renewal = record(form());
        assertThat(of(renewal)).extracting(this::told).isEqualTo("300 - 0 - 0 = 300");
        assertThat(of(renewal).provisional()).isOne();

        pay(renewal, by().charging("2,940", "discount of the distributor"));

        assertThat(of(renewal)).extracting(this::told).isEqualTo("360 - 0 - 0 = 360");
        assertThat(of(renewal).provisional()).isZero();
    }

    @Test
    void what_the_carrier_takes_more_and_what_the_exchange_costs_is_an_expense() {
        var dearer = record(form());
        pay(dearer, by().charging("3100", "the price went up"));
        card = counter.prepaid();
        var foreign = record(form());
        pay(foreign, by().in(new TypedForeignCash("USD", "20.25", "150")));

        assertThat(of(dearer)).extracting(this::told).isEqualTo("300 - 100 - 0 = 200");
        assertThat(of(foreign)).extracting(this::told).isEqualTo("300 - 38 - 0 = 262");
    }

    @Test
    void a_payment_method_keeps_what_the_branch_said_on_the_day_and_not_what_it_says_later() {
        var voucher = Bought.one(entry);
        var sold = record(form().withVoucher(voucher.id().value()).paidBy(WECHAT));
        asOwner(() -> {
            wechatKeeps("10");
            return true;
        });

        assertThat(of(sold)).extracting(this::told).isEqualTo("3300 - 2940 - 107 = 253");
    }

    @Test
    void what_failed_earns_nothing_once_money_and_voucher_are_back() {
        var voucher = Bought.one(entry);
        var sold = record(form().withVoucher(voucher.id().value()).paidBy(WECHAT));
        results.fail(sold, "the code was refused");
        assertThat(of(sold)).extracting(this::told).isEqualTo("0 - 2940 - 107 = -3047");

        asOwner(() -> {
            wechatKeeps("10");
            return true;
        });
        tills.join(branch, Role.SUPERVISOR);
        counter.openDrawer();
        vault.putBack(voucher.id(), "the code is unspent");
        corrections.refund(
                sold,
                new RefundOrder(
                        Map.of(SalePart.AMOUNT, new Yen(3_000), SalePart.FEE, new Yen(300)),
                        "WECHAT_PAY",
                        "sorry",
                        counter.agreed()));

        assertThat(of(sold)).extracting(this::told).isEqualTo("0 - 0 - 0 = 0");
    }

    @Test
    void what_the_carrier_keeps_after_a_failure_is_a_loss_of_that_renewal() {
        var renewal = record(form());
        pay(renewal, by());
        results.fail(renewal, "sold out");
        assertThat(of(renewal).provisional()).isOne();

        settlements.cameBack(
                renewal, CarrierRefundOrder.of(UUID.randomUUID(), RefundDestination.BANK, "1000", "a part came back"));
        assertThat(of(renewal)).extracting(this::told).isEqualTo("0 - 0 - 0 = 0");
        settlements.cameBack(
                renewal, CarrierRefundOrder.of(UUID.randomUUID(), RefundDestination.LOST, "", "it keeps the rest"));

        assertThat(of(renewal)).extracting(this::told).isEqualTo("0 - 2000 - 0 = -2000");
        assertThat(of(renewal).provisional()).isZero();
    }

    @Test
    void of_a_refund_what_was_kept_is_earned() {
        var renewal = record(form());
        confirm(renewal);
        corrections.refund(renewal, new RefundOrder(Map.of(SalePart.FEE, new Yen(100)), "CASH", "too slow", null));

        assertThat(of(renewal)).extracting(this::told).isEqualTo("200 - 0 - 0 = 200");
    }

    @Test
    void several_cards_of_one_payment_each_earn_their_own_and_share_its_fee_to_the_yen() {
        var other = counter.prepaid();
        var voucher = Bought.one(entry);
        drafts.save(card.id(), form().withVoucher(voucher.id().value()));
        drafts.save(other.id(), counter.voucher(other).withTendered("").withFee("500"));
        var sold = family(card, other);

        assertThat(sold.stream().map(this::of).map(Earning::booked).toList())
                .containsExactlyInAnyOrder(new Yen(360), new Yen(500));
        assertThat(sold.stream().map(this::of).map(Earning::fees).reduce(Yen.ZERO, Yen::plus))
                .isEqualTo(new BranchMethod("WECHAT_PAY", new BigDecimal("3.24"), 0).feeOf(new Yen(6_800)));
        assertThat(asOwner(() -> earnings.profit(here())).others())
                .extracting(LedgerProfit.Other::event)
                .doesNotContain(BookEvent.SALE);
    }

    @Test
    void what_fails_later_lowers_the_day_on_which_it_fails() {
        var renewal = record(form());
        clock.advance(Duration.ofDays(1));
        tills.as(clerk);
        results.fail(renewal, "sold out");

        var days = asOwner(() -> list(here().by(EarningsGrouping.DAY), EarningsOrder.BY_NAME));

        assertThat(days)
                .extracting(Earning::key, Earning::margin)
                .containsExactly(
                        tuple(TestClock.TODAY.toString(), new Yen(300)),
                        tuple(TestClock.TODAY.plusDays(1).toString(), new Yen(-300)));
    }

    @ParameterizedTest
    @EnumSource
    void B19_margins_of_all_groups_and_what_no_renewal_earned_are_the_profit_of_the_trial_balance(
            EarningsGrouping grouping) {
        everythingHappens();

        asOwner(() -> {
            var filter = here().by(grouping);
            var profit = earnings.profit(filter);
            assertThat(sum(list(filter, EarningsOrder.BEST_FIRST)))
                    .isEqualTo(earnings.total(filter).margin());
            assertThat(profit.renewals()).isEqualTo(earnings.total(filter).booked());
            assertThat(profit.difference()).isEqualTo(Yen.ZERO);
            assertThat(profit.others())
                    .extracting(LedgerProfit.Other::event, LedgerProfit.Other::account, LedgerProfit.Other::amount)
                    .containsExactly(
                            tuple(BookEvent.DRAWER_CLOSE, AccountKind.CASH_OVER_SHORT, new Yen(-200)),
                            tuple(BookEvent.VOUCHER_LOSS, AccountKind.LOSSES, new Yen(-2_940)));
            var balance =
                    book.trialBalance(filter.from(), filter.to(), branch.id().value());
            assertThat(profit.profit())
                    .isEqualTo(Stream.of(AccountClass.INCOME, AccountClass.EXPENSE, AccountClass.CONTROL)
                            .map(group -> balance.closing(group).negated())
                            .reduce(Yen.ZERO, Yen::plus));
            return profit;
        });
    }

    /** Of all branches, whatever other tests have done there. */
    @Test
    void the_whole_book_leaves_no_difference_either() {
        everythingHappens();

        assertThat(asOwner(() -> earnings.profit(EarningsFilter.of(TestClock.TODAY.minusYears(30), TestClock.TODAY)))
                        .difference())
                .isEqualTo(Yen.ZERO);
    }

    @Test
    void a_group_opens_its_renewals_and_only_those() {
        var mine = record(form());
        var povo = counter.povo();
        counter.record(
                UUID.randomUUID(), povo.id(), counter.amount(povo, "1000").withFee("200"));

        var filter = here().only(EarningsGrouping.CARRIER, card.carrierId()).by(EarningsGrouping.RENEWAL);

        assertThat(asOwner(() -> list(filter, EarningsOrder.BY_NAME)))
                .extracting(Earning::key)
                .containsExactly(mine.toString());
        assertThat(asOwner(() -> earnings.total(filter)).margin()).isEqualTo(new Yen(300));
        assertThat(asOwner(() -> list(here().by(EarningsGrouping.CARRIER), EarningsOrder.BY_NAME)))
                .extracting(Earning::key)
                .containsExactlyInAnyOrder(card.carrierId(), povo.carrierId());
    }

    @Test
    void the_worst_come_first_or_the_best() {
        var dearer = record(form());
        pay(dearer, by().charging("3400", "the price went up"));
        card = counter.prepaid();
        var usual = record(form());
        var filter = here().by(EarningsGrouping.RENEWAL);

        assertThat(asOwner(() -> list(filter, EarningsOrder.WORST_FIRST)))
                .extracting(Earning::key)
                .containsExactly(dearer.toString(), usual.toString());
        assertThat(asOwner(() -> list(filter, EarningsOrder.BEST_FIRST)))
                .extracting(Earning::key)
                .containsExactly(usual.toString(), dearer.toString());
        assertThat(asOwner(() -> earnings.list(filter, EarningsOrder.BEST_FIRST, Language.EN, PageRequest.of(1, 1))))
                .satisfies(part ->
                        assertThat(part.earnings()).extracting(Earning::key).containsExactly(dearer.toString()))
                .extracting(EarningsPart::count)
                .isEqualTo(2L);
    }

    @Test
    void the_exported_table_has_the_same_sums_and_no_formula() throws IOException {
        pay(record(form()), by().charging("3400", "the price went up"));
        var out = new ByteArrayOutputStream();
        asOwner(() -> {
            try {
                earnings.export(here().by(EarningsGrouping.CARRIER), EarningsOrder.BY_NAME, Language.EN, out);
            } catch (IOException broken) {
                throw new AssertionError(broken);
            }
            return true;
        });

        assertThat(out.toString(StandardCharsets.UTF_8).split("\r\n"))
                .startsWith("\uFEFFCarrier,Customer and plan,Renewals,Provisional,Income,Expenses,Expected fees,Margin")
                .contains("Total,,1,0,300,400,0,-100", "Profit in the ledger,,,,,,,-100");

        var formula = new ByteArrayOutputStream();
        var csv = new EarningsCsv(Language.EN, formula);
        csv.head(EarningsGrouping.RENEWAL);
        csv.row(new Earning("", Trilingual.same("=1+1"), Trilingual.same("@cmd"), 1, 0, Yen.ZERO, Yen.ZERO, Yen.ZERO));
        csv.flush();
        assertThat(formula.toString(StandardCharsets.UTF_8)).contains("'=1+1,'@cmd,");
    }

    @ParameterizedTest
    @EnumSource(names = "OWNER", mode = EnumSource.Mode.EXCLUDE)
    void nobody_but_the_owner_learns_what_was_earned(Role role) {
        tills.join(branch, role);

        Stream.<Runnable>of(
                        () -> list(here(), EarningsOrder.BY_NAME),
                        () -> earnings.total(here()),
                        () -> earnings.profit(here()))
                .forEach(door -> assertThatThrownBy(door::run).isInstanceOf(AccessDeniedException.class));
    }

    private void everythingHappens() {
        pay(record(form()), by().charging("2,940", "discount of the distributor"));
        next();
        record(form().settledBy(SettlementChoice.DIRECT).paidBy(WECHAT));
        next();
        results.fail(record(form().paidBy(WECHAT)), "sold out");
        next();
        pay(record(form()), by().in(new TypedForeignCash("USD", "20.25", "150")));
        next();
        var other = counter.prepaid();
        drafts.save(card.id(), form().withVoucher(Bought.one(entry).id().value()));
        drafts.save(other.id(), counter.voucher(other).withTendered(""));
        family(card, other).forEach(renewal -> {
            if (settlements.held(renewal).compareTo(Yen.ZERO) > 0) {
                pay(renewal, by());
            }
        });
        next();
        var kept = record(form());
        confirm(kept);
        corrections.refund(kept, new RefundOrder(Map.of(SalePart.AMOUNT, new Yen(500)), "CASH", "a favour", null));
        var spoilt = Bought.one(entry);
        tills.join(branch, Role.SUPERVISOR);
        vault.spoil(spoilt.id(), "unreadable");
        shortBy(200);
    }

    private void confirm(RenewalId renewal) {
        results.confirm(
                renewal, new Observation(TestClock.TODAY.plusDays(90), null, "", Observation.Source.CARRIER_PAGE));
    }

    private void shortBy(long yen) {
        var till = tills.open(30_000);
        tills.close(till, 30_000 - yen);
    }

    private void next() {
        card = counter.prepaid();
    }

    private List<RenewalId> family(CardDetails... cards) {
        Stream.of(cards).forEach(each -> carts.add(each.id()));
        carts.pay(WECHAT);
        return checkout.record(carts.request(carts.current(), new PendingApprovals()))
                .renewals();
    }

    private RenewalChoice form() {
        return counter.voucher(card).withTendered("");
    }

    private RenewalId record(RenewalChoice form) {
        return counter.record(UUID.randomUUID(), card.id(), form).id();
    }

    private SettlementOrder by() {
        return SettlementOrder.of(UUID.randomUUID(), visa.id().value());
    }

    private void pay(RenewalId renewal, SettlementOrder order) {
        settlements.pay(renewal, order);
    }

    private EarningsFilter here() {
        return EarningsFilter.of(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31))
                .at(branch.id().value());
    }

    private List<Earning> list(EarningsFilter filter, EarningsOrder order) {
        return earnings.list(filter, order, Language.EN, ALL).earnings();
    }

    private Earning of(RenewalId renewal) {
        return asOwner(() -> list(here().by(EarningsGrouping.RENEWAL), EarningsOrder.BY_NAME)).stream()
                .filter(earning -> earning.key().equals(renewal.toString()))
                .findFirst()
                .orElseThrow();
    }

    private static Yen sum(List<Earning> groups) {
        return groups.stream().map(Earning::margin).reduce(Yen.ZERO, Yen::plus);
    }

    private String told(Earning earning) {
        return "%d - %d - %d = %d"
                .formatted(
                        earning.income().amount(),
                        earning.costs().amount(),
                        earning.fees().amount(),
                        earning.margin().amount());
    }

    private void wechatKeeps(String percent) {
        branchMethods.choose(branchMethods
                .choice(branch.id().value())
                .with(List.of(BranchMethod.free("CASH"), BranchMethod.parse("WECHAT_PAY", percent, "2"))));
    }

    private <T> T asOwner(Supplier<T> reading) {
        signedIn.as(Role.OWNER);
        try {
            return reading.get();
        } finally {
            tills.as(clerk);
        }
    }
}
