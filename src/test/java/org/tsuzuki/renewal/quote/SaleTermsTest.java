package org.tsuzuki.renewal.quote;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tsuzuki.DeskTest;
import org.tsuzuki.SignedIn;
import org.tsuzuki.TestClock;
import org.tsuzuki.base.Language;
import org.tsuzuki.base.Messages;
import org.tsuzuki.base.Problem;
import org.tsuzuki.base.Trilingual;
import org.tsuzuki.base.Yen;
import org.tsuzuki.card.CardDetails;
import org.tsuzuki.card.CardKind;
import org.tsuzuki.card.CardService;
import org.tsuzuki.catalogue.Shipped;
import org.tsuzuki.catalogue.kinds.Contract;
import org.tsuzuki.catalogue.kinds.Generation;
import org.tsuzuki.catalogue.kinds.Purpose;
import org.tsuzuki.catalogue.kinds.SimForm;
import org.tsuzuki.customer.CustomerId;
import org.tsuzuki.customer.language.CustomerLanguage;
import org.tsuzuki.receipt.ReceiptService;
import org.tsuzuki.receipt.document.ReceiptContent;
import org.tsuzuki.receipt.document.ReceiptLine;
import org.tsuzuki.receipt.document.ReceiptNumber;
import org.tsuzuki.receipt.document.TaxTreatment;
import org.tsuzuki.receipt.print.ReceiptLayout;
import org.tsuzuki.renewal.Observation;
import org.tsuzuki.renewal.checkout.Counter;
import org.tsuzuki.renewal.checkout.RecordedRenewal;
import org.tsuzuki.renewal.draft.QuoteService;
import org.tsuzuki.renewal.history.RenewalService;
import org.tsuzuki.renewal.outcome.ResultService;
import org.tsuzuki.security.Role;
import org.tsuzuki.validity.KeyDate;
import org.tsuzuki.validity.KeyDateKind;
import org.tsuzuki.validity.KeyDates;

/** What a carrier's terms make of a renewal: late fees, fixed amounts, no refunds, no resale, early and late. */
@DeskTest
class SaleTermsTest {

    @Autowired
    private QuoteService quotes;

    @Autowired
    private RenewalService renewals;

    @Autowired
    private ReceiptService receipts;

    @Autowired
    private CardService cards;

    @Autowired
    private ResultService results;

    @Autowired
    private Counter counter;

    @Autowired
    private SignedIn signedIn;

    @Autowired
    private TestClock clock;

    @BeforeEach
    void atTheCounter() {
        signedIn.as(Role.CLERK);
    }

    @Test
    void W17_paid_late_the_carriers_fee_is_a_line_of_its_own_from_the_quote_to_the_receipt() {
        var card = counter.billed();
        var form = bill(card);

        var quote = quotes.quote(card, form);
        assertThat(quote.problems()).isEmpty();
        assertThat(quote.lateFee()).isEqualTo(new Yen(500));
        assertThat(quote.total()).isEqualTo(new Yen(3_278 + 500 + 300));

        var recorded = counter.record(UUID.randomUUID(), card.id(), form);
        var renewal = renewals.find(recorded.id()).orElseThrow();
        assertThat(renewal.amounts().lateFee()).isEqualTo(new Yen(500));
        assertThat(renewal.total()).isEqualTo(quote.total());
        assertThat(receipt(recorded).total()).isEqualTo(quote.total());
        assertThat(receipt(recorded).details().lines())
                .contains(new ReceiptLine(Messages.all("renew.lateFee"), new Yen(500), TaxTreatment.PASS_THROUGH));
    }

    @Test
    void W17_paid_in_time_there_is_no_late_fee() {
        var card = counter.billed();
        clock.set(LocalDate.of(2026, 11, 10), LocalTime.of(23, 59));

        assertThat(quotes.quote(card, bill(card)).lateFee()).isEqualTo(Yen.ZERO);
    }

    @Test
    void W17_whoever_pays_the_next_month_ahead_is_not_late_on_the_twentieth() {
        var card = counter.billed();
        var paid = cards.change(card.withKind(
                card.carrierId(),
                card.planId(),
                card.kind(),
                card.identifiers(),
                KeyDates.of(KeyDate.of(KeyDateKind.DATA, LocalDate.of(2026, 11, 30)))));

        var quote = quotes.quote(paid, bill(paid));

        assertThat(quote.lateFee()).isEqualTo(Yen.ZERO);
        assertThat(quote.after().get(KeyDateKind.DATA))
                .contains(KeyDate.of(KeyDateKind.DATA, LocalDate.of(2026, 12, 31)));
    }

    @Test
    void W17_one_bill_pays_one_month_however_many_are_open() {
        var card = counter.billed();
        var behind = cards.change(card.withKind(
                card.carrierId(),
                card.planId(),
                card.kind(),
                card.identifiers(),
                KeyDates.of(KeyDate.of(KeyDateKind.DATA, LocalDate.of(2026, 8, 31)))));

        var paid = counter.record(UUID.randomUUID(), behind.id(), bill(behind));
        var promised = renewals.find(paid.id()).orElseThrow().details().promised();
        results.confirm(
                paid.id(),
                new Observation(LocalDate.of(2026, 9, 30), null, "calls", Observation.Source.CUSTOMER_PHONE));

        assertThat(promised.get(KeyDateKind.DATA)).contains(KeyDate.of(KeyDateKind.DATA, LocalDate.of(2026, 9, 30)));
        assertThat(counter.now(behind).keyDates().get(KeyDateKind.DATA)).isEqualTo(promised.get(KeyDateKind.DATA));
    }

    @Test
    void W17_a_day_that_the_clerk_types_does_not_take_the_late_fee_away() {
        var card = counter.billed();
        var form = bill(card).withOwnExpiry(TestClock.TODAY.plusDays(10));

        assertThat(quotes.quote(card, form).lateFee()).isEqualTo(new Yen(500));
    }

    @Test
    void X8_a_carrier_that_sells_fixed_amounts_names_them_beside_the_field() {
        var card = counter.prepaid();
        var form = counter.voucher(card).withOwnExpiry(TestClock.TODAY.plusDays(60));

        var refused = quotes.quote(card, form.withPlan(null, "4000")).problems().get("amount");

        assertThat(refused).isEqualTo(Problem.of("problem.renewal.denomination", "¥3,000 / ¥5,000"));
        assertThat(quotes.quote(card, form.withPlan(null, "5000")).problems()).doesNotContainKey("amount");
        assertThat(quotes.quote(counter.povo(), form.withPlan(null, "4000")).problems())
                .doesNotContainKey("amount");
    }

    @Test
    void X8_K05_what_is_not_refunded_says_so_before_it_is_paid() {
        var card = counter.prepaid();

        assertThat(quotes.quote(card, counter.voucher(card)).notices().finals())
                .containsExactly(Problem.of("renew.final.noRefund"));
        var billed = counter.billed();
        assertThat(quotes.quote(billed, bill(billed)).notices().finals())
                .containsExactly(Problem.of("renew.final.refundUnknown"));
    }

    @Test
    void K05_the_receipt_says_that_nothing_is_refunded() {
        var card = counter.prepaid();

        var receipt = receipt(counter.record(UUID.randomUUID(), card.id(), counter.voucher(card)));

        assertThat(receipt.details().items().getFirst().remark()).isEqualTo(Messages.all("renew.receipt.noRefund"));
    }

    @Test
    void K05_the_receipt_says_that_nobody_knows_whether_a_bill_is_refunded() {
        var card = counter.billed();

        var receipt = receipt(counter.record(UUID.randomUUID(), card.id(), bill(card)));

        assertThat(receipt.details().items().getFirst().remark())
                .isEqualTo(Messages.all("renew.receipt.refundUnknown"));
        assertThat(slip(receipt, CustomerLanguage.EN))
                .contains("Refund not confirmed")
                .doesNotContain("返金の可否");
        assertThat(slip(receipt, CustomerLanguage.JA)).contains("返金の可否は未確認");
        assertThat(slip(receipt, CustomerLanguage.ZH_HANS)).contains("能否退款未确认");
        assertThat(slip(receipt, CustomerLanguage.ZH_HANT)).contains("能否退款未確認");
        assertThat(explained(card, bill(card))).contains("Whether this can be refunded is not known");
    }

    @Test
    void K05_the_receipt_names_the_condition_of_a_refund() {
        var billed = counter.billed();
        var kind = new CardKind(SimForm.ESIM, Contract.PREPAID, Purpose.DATA, Generation.G5);
        var card = cards.change(billed.withKind("nomad", "nomad-7", kind, billed.identifiers(), KeyDates.NONE));
        var form = counter.form(card, "ESIM_PLATFORM").withPlan("nomad-7", "2000");

        var receipt = receipt(counter.record(UUID.randomUUID(), card.id(), form));

        assertThat(slip(receipt, CustomerLanguage.EN))
                .contains("Refund only on this condition: In full while not installed");
        assertThat(slip(receipt, CustomerLanguage.JA)).contains("返金は条件付き：購入後30日以内");
        assertThat(slip(receipt, CustomerLanguage.ZH_HANS)).contains("仅在以下条件下可退款：购买后 30 天内");
        assertThat(explained(card, form)).contains("Refundable only under conditions: In full while not installed");
    }

    @Test
    void K05_no_shipped_plan_is_sold_without_a_word_on_its_refund() {
        assertThat(Shipped.CATALOGUE.plans().values()).allSatisfy(plan -> {
            var carrier = Optional.of(Shipped.carrier(plan.carrierId()));
            var remark =
                    Messages.all(new SaleTerms(carrier, plan).refundRemark().orElseThrow());
            assertThat(remark.en()).as(plan.id()).doesNotContain("!", "{").hasSizeLessThan(220);
        });
    }

    @Test
    void codes_that_may_not_be_resold_are_an_advance_whatever_the_plan_says() {
        var card = counter.povo();
        var form = counter.form(card, "CONBINI_POSA_CODE");

        var quote = quotes.quote(card, form);
        var recorded = counter.record(UUID.randomUUID(), card.id(), form);

        assertThat(quote.notices().finals()).contains(Problem.of("renew.final.advanceOnly"));
        assertThat(receipt(recorded).details().lines().getFirst().tax()).isEqualTo(TaxTreatment.PASS_THROUGH);
    }

    @Test
    void F01_a_renewal_before_the_end_says_that_the_new_days_are_added() {
        var card = counter.prepaid();

        assertThat(quotes.quote(card, counter.voucher(card)).notices().hints())
                .containsExactly(Problem.of(Notices.AheadOfEnd.DAYS_ADDED, 1L, TestClock.TODAY.plusDays(1)));
    }

    @Test
    void F02_a_forgotten_renewal_says_since_when_and_is_still_taken() {
        var card = counter.billed();

        var quote = quotes.quote(card, bill(card));

        assertThat(quote.problems()).isEmpty();
        assertThat(quote.notices().hints())
                .containsExactly(Problem.of("renew.late.billed", TestClock.TODAY.minusDays(20), 20L));
        assertThat(Messages.get(Language.EN, quote.notices().hints().getFirst()))
                .startsWith("The month that is paid for ended on 31 Oct 2026, 20 days ago: a bill is due.");
    }

    @Test
    void F03_wherever_the_customer_is_the_day_in_japan_counts() {
        var card = counter.prepaid();
        clock.set(TestClock.TODAY.plusDays(1), LocalTime.of(0, 30)); // the evening before in Europe

        var quote = quotes.quote(card, counter.voucher(card));

        assertThat(quote.problems()).isEmpty();
        // its last day, not a day early: nothing is late, and the number lives on for its keeping days
        assertThat(quote.notices().hints()).extracting(Problem::key).containsExactly("renew.late.LAST_CHANCE");
    }

    @Test
    void a_set_up_fee_is_told_once_and_stays_out_of_the_total() {
        var card = CardDetails.draft(
                CustomerId.next(),
                "docomo",
                new CardKind(SimForm.PHYSICAL, Contract.POSTPAID, Purpose.NUMBER_KEEPING, Generation.G5),
                counter.billed().identifiers(),
                KeyDates.NONE);
        var keep = RenewalChoice.nothing().withPlan("docomo-keep", "440");
        var told = Problem.of("renew.setUpFee", "¥1,100");

        var quote = quotes.quote(card, keep);

        assertThat(quote.notices().hints()).contains(told);
        assertThat(quote.total()).isEqualTo(new Yen(440));
        assertThat(Explanation.of(card, Trilingual.same("docomo"), quote, CustomerLanguage.EN)
                        .text())
                .contains("set-up fee of ¥1,100 once");
        assertThat(quotes.quote(card.withPlan("docomo-keep", null), keep)
                        .notices()
                        .hints())
                .doesNotContain(told);
    }

    @Test
    void T17_what_the_plan_gives_goes_from_the_quote_to_the_receipt_and_the_result() {
        var card = counter.povo();
        var form = counter.form(card, "CONBINI_POSA_CODE").withPlan("povo-callu", "1650");
        var text = Explanation.of(card, Trilingual.same("povo"), quotes.quote(card, form), CustomerLanguage.EN)
                .text();
        assertThat(text).contains("[What you get]\n- unlimited calls");

        var recorded = counter.record(UUID.randomUUID(), card.id(), form);

        var allowances = new Trilingual("通话不限时", "通話かけ放題", "unlimited calls");
        assertThat(renewals.find(recorded.id()).orElseThrow().details().allowances())
                .isEqualTo(allowances);
        assertThat(receipt(recorded).details().items().getFirst().card().allowances())
                .isEqualTo(allowances);
        assertThat(slip(receipt(recorded), CustomerLanguage.EN)).contains("unlimited calls");
    }

    private static String slip(ReceiptContent receipt, CustomerLanguage language) {
        return ReceiptLayout.rows(receipt, language, 1).toString();
    }

    private String explained(CardDetails card, RenewalChoice form) {
        return Explanation.of(card, Trilingual.same("carrier"), quotes.quote(card, form), CustomerLanguage.EN)
                .text();
    }

    private RenewalChoice bill(CardDetails card) {
        return counter.form(card, "CONBINI_SMARTPIT")
                .withPlan("sakura-bill", "3278")
                .withOwnExpiry(null)
                .withTendered("");
    }

    private ReceiptContent receipt(RecordedRenewal recorded) {
        return receipts.find(new ReceiptNumber(recorded.receiptNumber())).orElseThrow();
    }
}
