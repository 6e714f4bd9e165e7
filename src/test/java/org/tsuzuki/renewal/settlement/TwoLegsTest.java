package org.tsuzuki.renewal.settlement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.context.TestPropertySource;
import org.tsuzuki.DeskTest;
import org.tsuzuki.Invented;
import org.tsuzuki.SignedIn;
import org.tsuzuki.TestClock;
import org.tsuzuki.audit.AuditLine;
import org.tsuzuki.audit.AuditService;
import org.tsuzuki.audit.Trail;
import org.tsuzuki.base.Language;
import org.tsuzuki.base.ProblemException;
import org.tsuzuki.base.TextLimit;
import org.tsuzuki.base.Trilingual;
import org.tsuzuki.base.Yen;
import org.tsuzuki.book.Account;
import org.tsuzuki.book.AccountKind;
import org.tsuzuki.book.Book;
import org.tsuzuki.book.BookEntry;
import org.tsuzuki.book.BookEvent;
import org.tsuzuki.book.BookFilter;
import org.tsuzuki.book.BookPeriods;
import org.tsuzuki.card.CardDetails;
import org.tsuzuki.customer.language.CustomerLanguage;
import org.tsuzuki.drawer.CashCount;
import org.tsuzuki.drawer.DrawerService;
import org.tsuzuki.drawer.closing.CloseApproval;
import org.tsuzuki.drawer.closing.DrawerClosing;
import org.tsuzuki.export.ExportedTransactions;
import org.tsuzuki.money.PaymentChoice;
import org.tsuzuki.money.TypedForeignCash;
import org.tsuzuki.receipt.ReceiptService;
import org.tsuzuki.receipt.document.ReceiptItem;
import org.tsuzuki.receipt.document.ReceiptNumber;
import org.tsuzuki.reconciliation.ReconciliationService;
import org.tsuzuki.reconciliation.StatementService;
import org.tsuzuki.reconciliation.StatementUpload;
import org.tsuzuki.renewal.Laws;
import org.tsuzuki.renewal.SalePart;
import org.tsuzuki.renewal.checkout.Counter;
import org.tsuzuki.renewal.checkout.RecordedRenewal;
import org.tsuzuki.renewal.draft.QuoteService;
import org.tsuzuki.renewal.outcome.ResultService;
import org.tsuzuki.renewal.quote.Explanation;
import org.tsuzuki.renewal.quote.RenewalChoice;
import org.tsuzuki.renewal.quote.StepCompletion;
import org.tsuzuki.renewal.quote.Submission;
import org.tsuzuki.renewal.refund.CorrectionService;
import org.tsuzuki.renewal.refund.RefundOrder;
import org.tsuzuki.renewal.transactions.TransactionFilter;
import org.tsuzuki.renewal.transactions.TransactionOrder;
import org.tsuzuki.security.Role;
import org.tsuzuki.settlement.SettlementChoice;
import org.tsuzuki.settlement.SettlementMethod;
import org.tsuzuki.settlement.SettlementMethodService;
import org.tsuzuki.settlement.TopUp;
import org.tsuzuki.voucher.vault.Bought;
import org.tsuzuki.voucher.vault.VoucherEntry;

/** The customer pays us, and the carrier is paid: 3,000 yen for it and a fee of 300 for us. */
@DeskTest
@TestPropertySource(properties = "books.of=two-legs") // of its own: a drawer closes only where nothing is left open
class TwoLegsTest {

    private static final String CARRIER = "softbank-prepaid";

    @Autowired
    private CarrierSettlementService settlements;

    @Autowired
    private SettlementMethodService methods;

    @Autowired
    private QuoteService quotes;

    @Autowired
    private ExportedTransactions exported;

    @Autowired
    private ResultService results;

    @Autowired
    private CorrectionService corrections;

    @Autowired
    private DrawerService drawers;

    @Autowired
    private DrawerClosing closing;

    @Autowired
    private ReceiptService receipts;

    @Autowired
    private VoucherEntry vault;

    @Autowired
    private Book book;

    @Autowired
    private BookPeriods periods;

    @Autowired
    private ReconciliationService reconciliation;

    @Autowired
    private StatementService statements;

    @Autowired
    private AuditService audit;

    @Autowired
    private Counter counter;

    @Autowired
    private SignedIn signedIn;

    @Autowired
    private JdbcTemplate database;

    @Autowired
    private TestClock clock;

    private CardDetails card;
    private SettlementMethod visa;

    @BeforeEach
    void atTheCounter() {
        signedIn.as(Role.OWNER);
        visa = methods.add(SettlementMethod.card("Visa " + Invented.reference(), "1234", YearMonth.of(2030, 12)));
        signedIn.as(Role.CLERK);
        card = counter.prepaid();
    }

    @Test
    void B02_the_fee_alone_is_taken_when_the_customer_pays_the_carrier() {
        var recorded = record(form().settledBy(SettlementChoice.DIRECT));

        var receipt = receipts.find(new ReceiptNumber(recorded.receiptNumber())).orElseThrow();
        assertThat(receipt.total()).isEqualTo(new Yen(300));
        assertThat(receipt.details().items().getFirst().paidDirectly())
                .extracting(ReceiptItem.PaidDirectly::amount)
                .isEqualTo(new Yen(3_000));
        assertThat(moved(recorded)).containsExactly("CASH 300", "SERVICE_FEES -300");
        assertThat(settlements.held(recorded.id())).isEqualTo(Yen.ZERO);
        assertThat(refusal(() -> pay(
                        recorded,
                        SettlementOrder.of(UUID.randomUUID(), visa.id().value()))))
                .isEqualTo("covered problem.settlement.nothing");
        lawsHold();
    }

    @Test
    void what_the_customer_pays_to_the_carrier_is_told_and_the_exported_amounts_add_up() throws IOException {
        var form = form().settledBy(SettlementChoice.DIRECT);
        var told = Explanation.of(card, Trilingual.same(CARRIER), quotes.quote(card, form), CustomerLanguage.EN);
        assertThat(told.text()).contains("Total: ¥300", "Pay " + CARRIER + " directly: ¥3,000");

        record(form);
        var file = new ByteArrayOutputStream();
        exported.export(TransactionFilter.EVERYTHING, TransactionOrder.LATEST_FIRST, Language.EN, file);

        assertThat(file.toString(StandardCharsets.UTF_8)).contains(",3000,300,0,0,3000,300,");
    }

    @Test
    void B03_what_is_taken_on_behalf_stands_open_until_the_carrier_is_paid() {
        var recorded = record(form());

        assertThat(moved(recorded)).containsExactly("CASH 3300", "HELD_FOR_CARRIER -3000", "SERVICE_FEES -300");
        assertThat(open()).contains(recorded.receiptNumber());
        assertThat(settlements.totals(SettlementFilter.ALL))
                .filteredOn(total -> total.carrierId().equals(CARRIER))
                .singleElement()
                .satisfies(total -> assertThat(total.held().amount()).isGreaterThanOrEqualTo(3_000));

        pay(recorded, SettlementOrder.of(UUID.randomUUID(), visa.id().value()).ordered("ORDER-77", null));

        assertThat(moved(recorded, BookEvent.CARRIER_PAYMENT))
                .containsExactly("AGENCY_CREDIT_CARD -3000", "HELD_FOR_CARRIER 3000");
        assertThat(open()).doesNotContain(recorded.receiptNumber());
        assertThat(settlements.of(recorded.id())).singleElement().satisfies(paid -> {
            assertThat(paid.orderNumber()).isEqualTo("ORDER-77");
            assertThat(paid.paidFrom()).isEqualTo(visa.label());
        });
        lawsHold();
    }

    @Test
    void what_is_entered_at_the_carrier_with_a_chosen_card_is_paid_at_once_and_what_waits_is_not() {
        var by = SettlementChoice.by(visa.id().value());
        var paid = record(form().settledBy(by));

        assertThat(moved(paid, BookEvent.CARRIER_PAYMENT))
                .containsExactly("AGENCY_CREDIT_CARD -3000", "HELD_FOR_CARRIER 3000");
        assertThat(settlements.held(paid.id())).isEqualTo(Yen.ZERO);

        card = counter.prepaid();
        var waiting = counter.record(UUID.randomUUID(), card.id(), form().settledBy(by), Submission.LATER, null);

        assertThat(settlements.held(waiting.id())).isEqualTo(new Yen(3_000));
        lawsHold();
    }

    @Test
    void B12_what_the_carrier_charges_less_is_commission_and_takes_a_reason() {
        var recorded = record(form());
        var cheaper = SettlementOrder.of(UUID.randomUUID(), visa.id().value()).charging("2,940", "");

        assertThat(refusal(() -> pay(recorded, cheaper))).isEqualTo("reason problem.settlement.cheaper");
        pay(recorded, cheaper.charging("2,940", "distributor's discount"));

        assertThat(moved(recorded, BookEvent.CARRIER_PAYMENT))
                .containsExactly("AGENCY_CREDIT_CARD -2940", "COMMISSION -60", "HELD_FOR_CARRIER 3000");
        lawsHold();
    }

    @Test
    void B12_what_the_carrier_charges_more_is_a_loss_and_in_another_currency_an_exchange_difference() {
        var dearer = record(form());
        pay(dearer, SettlementOrder.of(UUID.randomUUID(), visa.id().value()).charging("3100", "price went up"));

        card = counter.prepaid();
        var foreign = record(form());
        var dollars = SettlementOrder.of(UUID.randomUUID(), visa.id().value());
        assertThat(refusal(() -> pay(foreign, dollars.in(new TypedForeignCash("USD", "20.25", "0")))))
                .isEqualTo("foreign.rate problem.foreign.number");
        pay(foreign, dollars.in(new TypedForeignCash("USD", "20.25", "150")));

        assertThat(moved(dearer, BookEvent.CARRIER_PAYMENT))
                .containsExactly("AGENCY_CREDIT_CARD -3100", "HELD_FOR_CARRIER 3000", "LOSSES 100");
        assertThat(moved(foreign, BookEvent.CARRIER_PAYMENT))
                .containsExactly("AGENCY_CREDIT_CARD -3038", "EXCHANGE_DIFFERENCES 38", "HELD_FOR_CARRIER 3000");
        lawsHold();
    }

    @Test
    void what_another_currency_costs_less_is_an_exchange_difference_and_no_commission() {
        var foreign = record(form());

        pay(
                foreign,
                SettlementOrder.of(UUID.randomUUID(), visa.id().value())
                        .in(new TypedForeignCash("USD", "19.50", "150")));

        assertThat(moved(foreign, BookEvent.CARRIER_PAYMENT))
                .containsExactly("AGENCY_CREDIT_CARD -2925", "EXCHANGE_DIFFERENCES -75", "HELD_FOR_CARRIER 3000");
        lawsHold();
    }

    @Test
    void another_currency_takes_a_reason_only_when_it_is_far_from_what_it_settles() {
        var recorded = record(form());
        var order = SettlementOrder.of(UUID.randomUUID(), visa.id().value());

        assertThat(refusal(() -> pay(recorded, order.in(new TypedForeignCash("USD", "2000", "150")))))
                .isEqualTo("reason problem.settlement.dearer");
        assertThat(refusal(() -> pay(recorded, order.in(new TypedForeignCash("USD", "18.99", "150")))))
                .isEqualTo("reason problem.settlement.cheaper");
        pay(recorded, order.in(new TypedForeignCash("USD", "19", "150")));

        assertThat(settlements.held(recorded.id())).isEqualTo(Yen.ZERO);
        lawsHold();
    }

    @Test
    void a_charge_of_more_than_twice_what_it_settles_is_looked_at_again() {
        var recorded = record(form());
        var order = SettlementOrder.of(UUID.randomUUID(), visa.id().value());
        var slip = order.charging("30,000", "price went up");
        var dollars = order.in(new TypedForeignCash("USD", "2000", "150")).charging("", "price went up");

        assertThat(refusal(() -> pay(recorded, slip))).isEqualTo("meant problem.settlement.farAbove");
        assertThat(refusal(() -> pay(recorded, dollars))).isEqualTo("meant problem.settlement.farAbove");
        assertThat(refusal(() -> pay(recorded, order.covering("1000").charging("2001", "two months"))))
                .isEqualTo("meant problem.settlement.farAbove");
        pay(recorded, order.charging("6000", "two months"));

        var other = record(counter.prepaid());
        pay(
                other,
                SettlementOrder.of(UUID.randomUUID(), visa.id().value())
                        .charging("30,000", "ten months")
                        .asMeant());
        assertThat(settlements.held(other.id())).isEqualTo(Yen.ZERO);
        lawsHold();
    }

    @Test
    void B03_a_settlement_may_come_in_parts_and_is_never_more_than_is_held() {
        var recorded = record(form());
        var card1 = visa.id().value();
        assertThat(refusal(() -> pay(
                        recorded, SettlementOrder.of(UUID.randomUUID(), card1).covering("3001"))))
                .isEqualTo("covered problem.settlement.tooMuch");

        pay(recorded, SettlementOrder.of(UUID.randomUUID(), card1).covering("1000"));
        assertThat(settlements.held(recorded.id())).isEqualTo(new Yen(2_000));
        var key = UUID.randomUUID();
        pay(recorded, SettlementOrder.of(key, card1));
        pay(recorded, SettlementOrder.of(key, card1));

        assertThat(settlements.held(recorded.id())).isEqualTo(Yen.ZERO);
        assertThat(settlements.of(recorded.id())).hasSize(2);
        lawsHold();
    }

    @Test
    void cash_for_the_carrier_leaves_the_drawer() {
        var recorded = record(form().settledBy(SettlementChoice.FROM_DRAWER));

        assertThat(moved(recorded, BookEvent.CARRIER_PAYMENT)).containsExactly("CASH -3000", "HELD_FOR_CARRIER 3000");
        var drawer = drawers.mine().orElseThrow();
        assertThat(drawers.entries(drawer.id()))
                .extracting(line -> line.kind() + " " + line.amount().amount())
                .endsWith("SALE 3300", "PAY_OUT 3000");
        lawsHold();
    }

    @Test
    void cash_for_the_carrier_that_does_not_lie_in_the_drawer_is_refused_and_each_try_is_audited() {
        var recorded = record(form());
        var drawer = drawers.mine().orElseThrow();
        var tooMuch = SettlementOrder.of(UUID.randomUUID(), null)
                .charging("8,000,000", "a guess")
                .asMeant();

        assertThat(refusal(() -> pay(recorded, tooMuch))).isEqualTo("method problem.drawer.notInIt");
        assertThat(refusal(() -> pay(recorded, tooMuch))).isEqualTo("method problem.drawer.notInIt");

        assertThat(Trail.of(audit, drawer.id().toString()))
                .filteredOn(line -> line.action().equals("drawer.payOutRefused"))
                .extracting(line -> line.fields().getFirst().after(), AuditLine::reason)
                .containsExactly(
                        tuple("¥8,000,000", recorded.receiptNumber()), tuple("¥8,000,000", recorded.receiptNumber()));
        assertThat(settlements.held(recorded.id())).isEqualTo(new Yen(3_000));
        lawsHold();
    }

    @Test
    void a_sale_whose_carrier_is_paid_from_an_empty_drawer_is_refused_and_audited() {
        var drawer = drawers.mine().orElseThrow();
        var cash = holds(AccountKind.CASH.account(drawer.id().value()));
        drawers.payOut(cash, "into the safe");
        var form = form().settledBy(SettlementChoice.FROM_DRAWER).paidBy(PaymentChoice.NONE.withMethod("WECHAT_PAY"));

        assertThat(refusal(() -> record(form))).isEqualTo("settlement problem.drawer.notInIt");

        assertThat(Trail.of(audit, drawer.id().toString()))
                .filteredOn(line -> line.action().equals("drawer.payOutRefused"))
                .extracting(line -> line.fields().getFirst().after())
                .contains("¥3,000");
        drawers.payIn(cash, "out of the safe");
        lawsHold();
    }

    @Test
    void what_failed_before_the_carrier_was_paid_is_owed_to_the_customer() {
        var recorded = record(form());
        results.fail(recorded.id(), "the code was refused");

        assertThat(moved(recorded, BookEvent.FAILURE))
                .containsExactly("CUSTOMER_CREDIT -3300", "HELD_FOR_CARRIER 3000", "SERVICE_FEES 300");
        assertThat(open()).doesNotContain(recorded.receiptNumber());

        corrections.refund(
                recorded.id(),
                new RefundOrder(
                        Map.of(SalePart.AMOUNT, new Yen(3_000), SalePart.FEE, new Yen(300)), "CASH", "sorry", null));

        assertThat(holds(AccountKind.CUSTOMER_CREDIT.account(card.customerId())))
                .isEqualTo(Yen.ZERO);
        lawsHold();
    }

    @Test
    void a_payment_that_failed_is_repeated_by_another_card_and_one_for_nothing_comes_back() {
        var recorded = record(form().settledBy(SettlementChoice.by(visa.id().value())));
        var first = settlements.of(recorded.id()).getFirst();

        settlements.takeBack(first.id(), UUID.randomUUID(), "the card was declined");
        assertThat(settlements.held(recorded.id())).isEqualTo(new Yen(3_000));
        assertThat(holds(visa.account())).isEqualTo(Yen.ZERO);
        assertThat(refusal(() -> settlements.takeBack(first.id(), UUID.randomUUID(), "again")))
                .endsWith("problem.settlement.takenBack");
        assertThat(refusal(() -> settlements.takeBack(first.id(), UUID.randomUUID(), " ")))
                .isEqualTo("reason reason.missing");
        assertThat(refusal(() -> settlements.takeBack(UUID.randomUUID(), UUID.randomUUID(), "again")))
                .isEqualTo("null problem.settlement.unknownPayment");

        pay(recorded, SettlementOrder.of(UUID.randomUUID(), visa.id().value()));
        results.fail(recorded.id(), "the carrier sold it out");
        assertThat(settlements.held(recorded.id())).isEqualTo(new Yen(-3_000));
        assertThat(settlements.open(SettlementFilter.ALL.toGetBack(), PageRequest.ofSize(500)))
                .extracting(row -> row.renewal().receiptNumber())
                .contains(recorded.receiptNumber());

        settlements.takeBack(settlements.of(recorded.id()).getLast().id(), UUID.randomUUID(), "given back");
        assertThat(settlements.held(recorded.id())).isEqualTo(Yen.ZERO);
        lawsHold();
    }

    @Test
    void what_the_carrier_gives_back_in_part_comes_to_the_bank_and_the_rest_is_lost() {
        var recorded = failedAfterPaying(
                SettlementOrder.of(UUID.randomUUID(), visa.id().value()));

        cameBack(recorded, RefundDestination.BANK, "1,000");
        assertThat(moved(recorded, BookEvent.CARRIER_REFUND)).containsExactly("BANK 1000", "HELD_FOR_CARRIER -1000");
        assertThat(settlements.held(recorded.id())).isEqualTo(new Yen(-2_000));
        assertThat(toGetBack()).contains(recorded.receiptNumber());
        lawsHold();

        cameBack(recorded, RefundDestination.LOST, "");
        assertThat(moved(recorded, BookEvent.CARRIER_REFUND)).containsExactly("HELD_FOR_CARRIER -2000", "LOSSES 2000");
        assertThat(settlements.held(recorded.id())).isEqualTo(Yen.ZERO);
        assertThat(toGetBack()).doesNotContain(recorded.receiptNumber());
        assertThat(Trail.of(audit, recorded.id().toString()))
                .extracting(AuditLine::action, AuditLine::reason)
                .contains(
                        tuple("renewal.carrierRefunded", "the carrier said so"),
                        tuple("renewal.carrierKept", "the carrier said so"));
        assertThat(refusal(() -> cameBack(recorded, RefundDestination.LOST, "")))
                .isEqualTo("null problem.settlement.back.nothing");
        lawsHold();
    }

    @Test
    void B12_what_was_noted_as_charged_is_what_the_card_pays() {
        var form = counter.form(card, "CARRIER_WEB")
                .withTendered("")
                .settledBy(SettlementChoice.by(visa.id().value()))
                .withReference("amountCharged", "2,940");
        var tick = quotes.quote(card, form).references().stream()
                .filter(reference -> reference.field().id().equals("amountCharged"))
                .findFirst()
                .orElseThrow()
                .tick();

        var recorded = record(form.withTick(tick, new StepCompletion(clock.instant(), "Mio")));

        assertThat(moved(recorded, BookEvent.CARRIER_PAYMENT))
                .containsExactly("AGENCY_CREDIT_CARD -2940", "COMMISSION -60", "HELD_FOR_CARRIER 3000");
        assertThat(settlements.of(recorded.id()))
                .singleElement()
                .satisfies(paid -> assertThat(paid.reason()).isEqualTo("記録時に確認した請求額"));
        lawsHold();
    }

    @Test
    void what_the_carrier_had_charged_less_is_no_commission_once_it_gives_the_money_back() {
        var recorded = failedAfterPaying(
                SettlementOrder.of(UUID.randomUUID(), visa.id().value()).charging("2940", "distributor's discount"));
        assertThat(settlements.toGiveBack(recorded.id())).isEqualTo(new Yen(2_940));

        cameBack(recorded, RefundDestination.LOST, "1000");
        assertThat(settlements.toGiveBack(recorded.id())).isEqualTo(new Yen(1_940));
        assertThat(refusal(() -> cameBack(recorded, RefundDestination.BANK, "1941")))
                .isEqualTo("amount problem.settlement.back.tooMuch");
        cameBack(recorded, RefundDestination.BANK, "");

        assertThat(moved(recorded, BookEvent.CARRIER_REFUND))
                .contains("BANK 1940", "COMMISSION 60", "HELD_FOR_CARRIER -2000");
        assertThat(settlements.held(recorded.id())).isEqualTo(Yen.ZERO);
        lawsHold();
    }

    @Test
    void what_came_back_to_the_card_and_what_was_lost_by_mistake_are_taken_back_before_the_payment_is() {
        var recorded = failedAfterPaying(
                SettlementOrder.of(UUID.randomUUID(), visa.id().value()));
        var payment = settlements.of(recorded.id()).getFirst();
        var toCard = settlements.destinations(recorded.id()).getFirst();
        cameBack(recorded, toCard, "500");
        assertThat(holds(visa.account())).isEqualTo(new Yen(-2_500));
        cameBack(recorded, RefundDestination.LOST, "");

        assertThat(refusal(() -> settlements.takeBack(payment.id(), UUID.randomUUID(), "all came back")))
                .isEqualTo("null problem.settlement.back.inPart");
        settlements.of(recorded.id()).stream()
                .filter(SettlementRecord::isRefund)
                .forEach(back -> settlements.takeBack(back.id(), UUID.randomUUID(), "it all came back"));
        assertThat(settlements.held(recorded.id())).isEqualTo(new Yen(-3_000));
        settlements.takeBack(payment.id(), UUID.randomUUID(), "all came back");

        assertThat(settlements.held(recorded.id())).isEqualTo(Yen.ZERO);
        assertThat(holds(visa.account())).isEqualTo(Yen.ZERO);
        lawsHold();
    }

    @Test
    void what_was_charged_more_comes_back_with_the_rest_and_no_more_than_that() {
        var dearer = failedAfterPaying(
                SettlementOrder.of(UUID.randomUUID(), visa.id().value()).charging("3100", "price went up"));
        assertThat(refusal(() -> cameBack(dearer, RefundDestination.BANK, "3101")))
                .isEqualTo("amount problem.settlement.back.tooMuch");
        assertThat(refusal(() -> cameBack(dearer, RefundDestination.LOST, "3001")))
                .isEqualTo("amount problem.settlement.back.tooMuch");
        cameBack(dearer, RefundDestination.BANK, "3100");
        assertThat(moved(dearer, BookEvent.CARRIER_REFUND))
                .containsExactly("BANK 3100", "HELD_FOR_CARRIER -3000", "LOSSES -100");

        card = counter.prepaid();
        var foreign = failedAfterPaying(
                SettlementOrder.of(UUID.randomUUID(), visa.id().value())
                        .in(new TypedForeignCash("USD", "20.25", "150")));
        cameBack(foreign, RefundDestination.BANK, "3038");
        assertThat(moved(foreign, BookEvent.CARRIER_REFUND))
                .containsExactly("BANK 3038", "EXCHANGE_DIFFERENCES -38", "HELD_FOR_CARRIER -3000");
        lawsHold();
    }

    @Test
    void cash_comes_back_in_part_into_the_drawer_and_only_where_cash_was_paid() {
        var byCard = failedAfterPaying(
                SettlementOrder.of(UUID.randomUUID(), visa.id().value()));
        var drawer = new RefundDestination(SettlementPlace.DRAWER, null, "");
        assertThat(refusal(() -> cameBack(byCard, drawer, "1"))).isEqualTo("to problem.settlement.back.to");

        card = counter.prepaid();
        var inCash = failedAfterPaying(SettlementOrder.of(UUID.randomUUID(), null));
        assertThat(settlements.destinations(inCash.id()))
                .containsExactly(drawer, RefundDestination.BANK, RefundDestination.LOST);
        cameBack(inCash, drawer, "1200");

        assertThat(moved(inCash, BookEvent.CARRIER_REFUND)).containsExactly("CASH 1200", "HELD_FOR_CARRIER -1200");
        var mine = drawers.mine().orElseThrow();
        assertThat(drawers.entries(mine.id()))
                .extracting(line -> line.kind() + " " + line.amount().amount())
                .endsWith("PAY_IN 1200");
        settlements.takeBack(settlements.of(inCash.id()).getLast().id(), UUID.randomUUID(), "miscounted");
        assertThat(drawers.entries(mine.id()))
                .extracting(line -> line.kind() + " " + line.amount().amount())
                .endsWith("PAY_OUT 1200");
        lawsHold();
    }

    @Test
    void money_that_came_back_has_a_reason_and_a_time_after_the_payment() {
        var recorded = failedAfterPaying(
                SettlementOrder.of(UUID.randomUUID(), visa.id().value()));
        var order = CarrierRefundOrder.of(UUID.randomUUID(), RefundDestination.BANK, "100", "sold out");

        assertThat(refusal(() -> settlements.cameBack(
                        recorded.id(), CarrierRefundOrder.of(UUID.randomUUID(), RefundDestination.BANK, "100", " "))))
                .isEqualTo("reason reason.missing");
        assertThat(refusal(() -> settlements.cameBack(
                        recorded.id(), order.at(clock.instant().plusSeconds(60)))))
                .isEqualTo("at problem.settlement.back.future");
        assertThat(refusal(() -> settlements.cameBack(
                        recorded.id(), order.at(clock.instant().minusSeconds(60)))))
                .isEqualTo("at problem.settlement.back.before");
        var onTheDay = clock.instant();
        clock.advance(Duration.ofDays(2));
        var twice = CarrierRefundOrder.of(UUID.randomUUID(), RefundDestination.BANK, "100", "sold out")
                .at(onTheDay);
        settlements.cameBack(recorded.id(), twice);
        settlements.cameBack(recorded.id(), twice);

        assertThat(last(recorded, BookEvent.CARRIER_REFUND).day()).isEqualTo(TestClock.TODAY);
        assertThat(settlements.held(recorded.id())).isEqualTo(new Yen(-2_900));
    }

    @Test
    void much_that_is_lost_takes_a_second_person_also_in_parts() {
        card = counter.povo();
        var recorded = record(counter.amount(card, "20000")
                .settledBy(SettlementChoice.by(visa.id().value())));
        results.fail(recorded.id(), "sold out");
        cameBack(recorded, RefundDestination.LOST, "9999");
        var rest = CarrierRefundOrder.of(UUID.randomUUID(), RefundDestination.LOST, "", "it keeps all");

        assertThat(settlements.needsSecondPerson(recorded.id(), new Yen(1))).isTrue();
        assertThat(refusal(() -> settlements.cameBack(recorded.id(), rest)))
                .isEqualTo("null problem.secondPerson.needed");
        settlements.cameBack(recorded.id(), rest.agreed(counter.agreed()));

        assertThat(settlements.held(recorded.id())).isEqualTo(Yen.ZERO);
        lawsHold();
    }

    @Test
    void cash_that_a_carrier_gives_back_comes_into_the_drawer_that_is_open_now() {
        var recorded = record(form().settledBy(SettlementChoice.FROM_DRAWER));
        var first = drawers.mine().orElseThrow();
        var expected =
                closing.count(first.id(), CashCount.fewest(Yen.ZERO)).count().expected();
        closing.count(first.id(), CashCount.fewest(expected));
        closing.close(first.id(), CloseApproval.NONE);
        var paid = settlements.of(recorded.id()).getFirst();
        assertThat(refusal(() -> settlements.takeBack(paid.id(), UUID.randomUUID(), "sold out")))
                .endsWith("problem.drawer.closed");
        counter.openDrawer();

        settlements.takeBack(paid.id(), UUID.randomUUID(), "sold out");

        var now = drawers.mine().orElseThrow();
        assertThat(drawers.entries(now.id()))
                .extracting(line -> line.kind() + " " + line.amount().amount())
                .containsExactly("PAY_IN 3000");
        assertThat(holds(AccountKind.CASH.account(now.id().value()))).isEqualTo(Counter.FLOAT.plus(new Yen(3_000)));
        assertThat(holds(AccountKind.CASH.account(first.id().value()))).isEqualTo(Yen.ZERO);
        assertThat(settlements.held(recorded.id())).isEqualTo(new Yen(3_000));
        lawsHold();
    }

    @Test
    void a_card_with_the_longest_name_pays_too() {
        signedIn.as(Role.OWNER);
        var name = (Invented.reference() + " Visa".repeat(30)).substring(0, TextLimit.NAME.longest());
        var longest = methods.add(SettlementMethod.card(name, "1234", YearMonth.of(2030, 12)));
        signedIn.as(Role.CLERK);

        var recorded = record(form().settledBy(SettlementChoice.by(longest.id().value())));

        assertThat(settlements.of(recorded.id()))
                .singleElement()
                .satisfies(paid -> assertThat(paid.paidFrom()).isEqualTo(name));
    }

    @Test
    void a_balance_pays_its_carrier_only_and_never_goes_below_zero() {
        signedIn.as(Role.OWNER);
        var balance =
                methods.add(SettlementMethod.balance("Distributor " + Invented.reference(), Set.of(CARRIER), null));
        var other = methods.add(SettlementMethod.balance("Other " + Invented.reference(), Set.of("povo2"), null));
        methods.topUp(new TopUp(UUID.randomUUID(), balance.id(), null, new Yen(5_000)));
        signedIn.as(Role.CLERK);

        record(form().settledBy(SettlementChoice.by(balance.id().value())));
        assertThat(holds(balance.account())).isEqualTo(new Yen(2_000));

        card = counter.prepaid();
        assertThat(refusal(() ->
                        record(form().settledBy(SettlementChoice.by(balance.id().value())))))
                .isEqualTo("settlement problem.settlement.funds");
        assertThat(refusal(() ->
                        record(form().settledBy(SettlementChoice.by(other.id().value())))))
                .isEqualTo("settlement problem.settlement.method");
        assertThat(holds(balance.account())).isEqualTo(new Yen(2_000));
        lawsHold();
    }

    @Test
    void B04_a_voucher_of_the_stock_is_sold_and_its_cost_leaves_the_stock() {
        var voucher = Bought.one(vault);
        var recorded =
                record(form().withVoucher(voucher.id().value()).paidBy(PaymentChoice.NONE.withMethod("WECHAT_PAY")));

        assertThat(moved(recorded))
                .containsExactly(
                        "RECEIVABLE 3300",
                        "SERVICE_FEES -300",
                        "VOUCHER_COST " + voucher.lot().cost().amount(),
                        "VOUCHER_SALES -3000",
                        "VOUCHER_STOCK -" + voucher.lot().cost().amount());
        lawsHold();
    }

    @Test
    void a_late_fee_beside_a_voucher_is_income_of_its_own_and_none_once_the_renewal_failed() {
        card = counter.billed();
        signedIn.as(Role.CLERK);
        var voucher = vault.store(
                        Bought.priced("sakura-mobile", "sakura-bill", "3278"), List.of(Bought.typed("", Bought.code())))
                .getFirst();
        var recorded = record(counter.form(card, "CONBINI_SMARTPIT")
                .withPlan("sakura-bill", "3278")
                .withOwnExpiry(null)
                .withTendered("")
                .withVoucher(voucher.id().value()));

        assertThat(moved(recorded))
                .containsExactly(
                        "CASH 4078",
                        "LATE_FEES -500",
                        "SERVICE_FEES -300",
                        "VOUCHER_COST 3278",
                        "VOUCHER_SALES -3278",
                        "VOUCHER_STOCK -3278");
        results.fail(recorded.id(), "the code was refused");
        assertThat(moved(recorded, BookEvent.FAILURE))
                .containsExactly("CUSTOMER_CREDIT -4078", "LATE_FEES 500", "SERVICE_FEES 300", "VOUCHER_SALES 3278");
        lawsHold();
    }

    @Test
    void foreign_cash_lies_beside_the_change_that_was_given_in_yen() {
        var recorded = record(
                form().paidBy(new PaymentChoice("CASH", "", List.of(), new TypedForeignCash("USD", "30", "148.20"))));

        assertThat(moved(recorded))
                .containsExactly("CASH -1146", "FOREIGN_CASH 4446", "HELD_FOR_CARRIER -3000", "SERVICE_FEES -300");
        lawsHold();
    }

    @Test
    void the_time_of_a_payment_is_neither_to_come_nor_long_before_the_renewal() {
        var recorded = record(form());
        var order = SettlementOrder.of(UUID.randomUUID(), visa.id().value());

        assertThat(refusal(() -> pay(recorded, order.ordered("", clock.instant().plus(Duration.ofHours(1))))))
                .isEqualTo("paidAt problem.settlement.future");
        assertThat(refusal(() -> pay(recorded, order.ordered("", clock.instant().minus(Duration.ofDays(3))))))
                .isEqualTo("paidAt problem.settlement.before");
        assertThat(settlements.held(recorded.id())).isEqualTo(new Yen(3_000));
    }

    @Test
    void a_payment_that_is_entered_late_belongs_to_the_day_on_which_it_was_paid() {
        var late = record(form());
        var early = record(counter.prepaid());
        var fromDrawer = record(counter.prepaid());
        var onTheDay = clock.instant();
        clock.advance(Duration.ofDays(2));

        pay(late, SettlementOrder.of(UUID.randomUUID(), visa.id().value()).ordered("", onTheDay));
        pay(
                early,
                SettlementOrder.of(UUID.randomUUID(), visa.id().value())
                        .ordered("", onTheDay.minus(Duration.ofHours(23))));
        pay(fromDrawer, SettlementOrder.of(UUID.randomUUID(), null).ordered("", onTheDay));

        assertThat(paymentOf(late).day()).isEqualTo(TestClock.TODAY);
        assertThat(paymentOf(late).at()).isEqualTo(clock.instant());
        assertThat(paymentOf(early).day()).isEqualTo(TestClock.TODAY);
        assertThat(paymentOf(fromDrawer).day()).isEqualTo(TestClock.TODAY.plusDays(2));
        lawsHold();
    }

    @Test
    void a_payment_of_a_closed_day_is_booked_today() {
        var day = TestClock.TODAY.minusDays(20); // other tests need the days after it open
        clock.set(day, LocalTime.NOON);
        var recorded = record(form());
        var onTheDay = clock.instant();
        clock.advance(Duration.ofDays(2));
        asOwner(() -> {
            periods.close(day);
            return true;
        });

        pay(recorded, SettlementOrder.of(UUID.randomUUID(), visa.id().value()).ordered("", onTheDay));

        assertThat(paymentOf(recorded).day()).isEqualTo(day.plusDays(2));
    }

    @Test
    void an_auditor_sees_what_is_open_and_pays_nothing() {
        var recorded = record(form());
        signedIn.as(Role.AUDITOR);

        assertThat(open()).contains(recorded.receiptNumber());
        assertThatThrownBy(() -> pay(recorded, SettlementOrder.of(UUID.randomUUID(), null)))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void the_order_number_finds_the_payment_on_the_statement_of_the_card() {
        var recorded = record(form());
        pay(recorded, SettlementOrder.of(UUID.randomUUID(), visa.id().value()).ordered("ORDER-4711", null));
        signedIn.as(Role.OWNER);
        var content = "Date,Amount,Order ID\n2026-11-05,3000,order 4711\n".getBytes(StandardCharsets.UTF_8);
        var layout = statements.proposal(visa.account(), content, null).layout();

        var id = statements.importStatement(
                new StatementUpload(visa.account(), "visa.csv", content, null, layout, null));

        assertThat(reconciliation.sheet(id).proposals()).hasSize(1);
    }

    private RenewalChoice form() {
        return counter.voucher(card).withTendered("");
    }

    private RecordedRenewal record(RenewalChoice form) {
        return counter.record(UUID.randomUUID(), card.id(), form);
    }

    private RecordedRenewal record(CardDetails other) {
        return counter.record(
                UUID.randomUUID(), other.id(), counter.voucher(other).withTendered(""));
    }

    private void pay(RecordedRenewal recorded, SettlementOrder order) {
        settlements.pay(recorded.id(), order);
    }

    private RecordedRenewal failedAfterPaying(SettlementOrder order) {
        var recorded = record(form());
        pay(recorded, order);
        results.fail(recorded.id(), "the carrier sold it out");
        return recorded;
    }

    private void cameBack(RecordedRenewal recorded, RefundDestination to, String amount) {
        settlements.cameBack(
                recorded.id(), CarrierRefundOrder.of(UUID.randomUUID(), to, amount, "the carrier said so"));
    }

    private List<String> open() {
        return open(SettlementFilter.ALL);
    }

    private List<String> toGetBack() {
        return open(SettlementFilter.ALL.toGetBack());
    }

    private List<String> open(SettlementFilter filter) {
        return settlements.open(filter, PageRequest.ofSize(500)).stream()
                .map(row -> row.renewal().receiptNumber())
                .toList();
    }

    private static String refusal(Runnable doing) {
        var refused = catchThrowableOfType(ProblemException.class, doing::run);
        assertThat(refused).isNotNull();
        return refused.field() + " " + refused.problem().key();
    }

    private List<String> moved(RecordedRenewal recorded) {
        return moved(recorded, BookEvent.SALE);
    }

    /** The lines of the last entry of this kind for a renewal. */
    private List<String> moved(RecordedRenewal recorded, BookEvent event) {
        return last(recorded, event).lines().stream()
                .map(line -> line.account().kind() + " " + line.amount().amount())
                .sorted()
                .toList();
    }

    private BookEntry paymentOf(RecordedRenewal recorded) {
        return last(recorded, BookEvent.CARRIER_PAYMENT);
    }

    private BookEntry last(RecordedRenewal recorded, BookEvent event) {
        var filter = BookFilter.EVERYTHING.of(event).about(recorded.id().toString());
        return asOwner(() -> book.entries(filter, PageRequest.ofSize(50))).stream()
                .max(Comparator.comparing(BookEntry::at)
                        .thenComparing(entry -> entry.id().value()))
                .orElseThrow();
    }

    private Yen holds(Account account) {
        return asOwner(() -> book.balance(account, TestClock.TODAY));
    }

    private <T> T asOwner(Supplier<T> reading) {
        signedIn.as(Role.OWNER);
        try {
            return reading.get();
        } finally {
            signedIn.as(Role.CLERK);
        }
    }

    private void lawsHold() {
        assertThat(new Laws(database).bookOfRenewals()).isEmpty();
        assertThat(new Laws(database).bookOfDrawersAndVouchers()).isEmpty();
    }
}
