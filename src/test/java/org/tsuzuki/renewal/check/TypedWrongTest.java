package org.tsuzuki.renewal.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tsuzuki.DeskTest;
import org.tsuzuki.Refusals;
import org.tsuzuki.SignedIn;
import org.tsuzuki.TestClock;
import org.tsuzuki.base.Problem;
import org.tsuzuki.base.Yen;
import org.tsuzuki.card.CardDetails;
import org.tsuzuki.card.CardService;
import org.tsuzuki.renewal.RenewalDetails;
import org.tsuzuki.renewal.RenewalDetails.RecordedField;
import org.tsuzuki.renewal.RenewalRecord;
import org.tsuzuki.renewal.ResultState;
import org.tsuzuki.renewal.checkout.Counter;
import org.tsuzuki.renewal.checkout.RecordedRenewal;
import org.tsuzuki.renewal.draft.QuoteService;
import org.tsuzuki.renewal.history.RenewalService;
import org.tsuzuki.renewal.outcome.SubmissionService;
import org.tsuzuki.renewal.quote.Approval;
import org.tsuzuki.renewal.quote.CheckedReference;
import org.tsuzuki.renewal.quote.RenewalChoice;
import org.tsuzuki.renewal.quote.StepCompletion;
import org.tsuzuki.renewal.quote.Submission;
import org.tsuzuki.security.Role;
import org.tsuzuki.security.approval.ApprovalProblem;
import org.tsuzuki.security.approval.ApprovalRequirement;
import org.tsuzuki.security.approval.ApproverService;
import org.tsuzuki.settlement.SettlementChoice;

/** What is noted wrong is refused when it is recorded as it is on the page, and kept when somebody stands for it. */
@DeskTest
class TypedWrongTest {

    private static final StepCompletion SAID = new StepCompletion(TestClock.START, "Test CLERK");

    @Autowired
    private Counter counter;

    @Autowired
    private CardService cards;

    @Autowired
    private QuoteService quotes;

    @Autowired
    private RenewalService renewals;

    @Autowired
    private SubmissionService submissions;

    @Autowired
    private ApproverService approvers;

    @Autowired
    private JdbcClient database;

    @Autowired
    private SignedIn signedIn;

    private CardDetails card;
    private String number;

    @BeforeEach
    void atTheCounter() {
        signedIn.as(Role.CLERK);
        card = counter.prepaid();
        number = card.identifiers().shown();
    }

    @Test
    void another_number_is_refused_by_the_page_and_by_the_record_and_nothing_is_stored() {
        var form = counter.voucher(card).withReference("lineEntered", another());

        assertThat(quotes.quote(card, form).problems()).containsKey("reference.lineEntered");
        assertThat(refusal(form, null).is(Difference.NUMBER)).isTrue();
        assertThat(renewals.history(card.id())).isEmpty();
    }

    @Test
    void the_last_four_of_its_own_number_are_enough_and_the_record_keeps_what_they_were_compared_with() {
        var recorded = record(counter.voucher(card).withReference("lineEntered", lastFour()), null);

        assertThat(field(recorded, "lineEntered"))
                .satisfies(kept -> assertThat(kept.value()).isEqualTo(lastFour()))
                .satisfies(kept -> assertThat(kept.comparison()).isEqualTo(new Comparison(number, number, null)));
    }

    @Test
    void what_nobody_typed_because_it_is_known_is_recorded_as_it_is_known() {
        var recorded = record(counter.voucher(card), null);

        assertThat(field(recorded, "voucherValue"))
                .satisfies(kept -> assertThat(kept.value()).isEqualTo("3000"))
                .satisfies(kept -> assertThat(kept.comparison()).isEqualTo(new Comparison("¥3,000", "¥3,000", null)));
    }

    @Test
    void a_small_difference_is_refused_until_it_is_ticked_and_then_kept_with_who_ticked_it() {
        var form = paidAtOnce(card).withReference("amountCharged", "2,940");
        assertThat(refusal(form, null)).isEqualTo(Problem.of(Difference.AMOUNT, "¥3,000", "¥2,940"));
        assertThat(refusal(form, counter.agreed()))
                .as("a word is not what it takes")
                .isEqualTo(Problem.of(Difference.AMOUNT, "¥3,000", "¥2,940"));

        var recorded = record(form.withTick(reference(form, "amountCharged").tick(), SAID), null);

        var kept = field(recorded, "amountCharged");
        assertThat(kept.value()).isEqualTo("2940");
        assertThat(kept.accepted()).isEqualTo(SAID);
        assertThat(kept.comparison()).isEqualTo(new Comparison("¥3,000", "¥2,940", Difference.AMOUNT));
    }

    @Test
    void a_digit_too_many_takes_two_people_and_the_audit_log_says_so() {
        var form = paidAtOnce(card).withReference("amountCharged", "30000");
        assertThat(refusal(form, null).is(Difference.LARGE_AMOUNT)).isTrue();
        assertThat(refusal(form, counter.word()).is(ApprovalProblem.OTHER))
                .as("one supervisor is not two people")
                .isTrue();

        var recorded = record(form, counter.agreed());

        assertThat(field(recorded, "amountCharged").comparison())
                .isEqualTo(new Comparison("¥3,000", "¥30,000", Difference.LARGE_AMOUNT));
        assertThat(audited(recorded.receiptNumber()))
                .contains("renewal.differenceApproved")
                .doesNotContain("renewal.repeated", "renewal.stepsOverridden");
    }

    @Test
    void a_supervisor_at_the_counter_does_not_stand_for_their_own_difference_but_the_owner_does() {
        var supervisor = signedIn.as(Role.SUPERVISOR);
        var form = counter.voucher(card).withReference("lineEntered", another());
        var own = approvers.word(ApprovalRequirement.TWO_PEOPLE, supervisor.login(), "a long enough sentence");

        assertThat(refusal(form, new Approval("I looked", own)).key()).isEqualTo("problem.secondPerson.same");
        assertThat(renewals.history(card.id())).isEmpty();

        signedIn.as(Role.OWNER);
        var mine = approvers.word(ApprovalRequirement.TWO_PEOPLE, "", "");
        record(counter.voucher(card).withReference("lineEntered", another()), new Approval("I looked", mine));

        assertThat(renewals.history(card.id())).hasSize(1);
    }

    @Test
    void a_bill_without_a_stamp_is_refused() {
        var line = counter.billed();
        var bill = cards.change(line.withKind("docomo", null, line.kind(), line.identifiers(), line.keyDates()));
        var form = counter.form(bill, "CONBINI_BILL_SLIP").withReference("storeStamp", "no");

        assertThat(Refusals.refusalOf(() -> counter.record(UUID.randomUUID(), bill.id(), form))
                        .is(Difference.DENIED))
                .isTrue();
    }

    @Test
    void a_bill_paid_with_its_late_fee_is_compared_with_both() {
        var bill = counter.billed();
        var form = paidAtOnce(bill);
        var quote = quotes.quote(bill, form);
        assertThat(quote.lateFee()).isGreaterThan(Yen.ZERO);

        var charged = reference(bill, form, "amountCharged").comparison();

        var due = quote.amount().plus(quote.lateFee()).toString();
        assertThat(charged).isEqualTo(new Comparison(due, due, null));
    }

    @Test
    void a_voucher_of_another_value_than_the_plan_is_refused() {
        var form = counter.voucher(card).withReference("voucherValue", "5000");

        assertThat(refusal(form, null)).isEqualTo(Problem.of(Difference.LARGE_AMOUNT, "¥3,000", "¥5,000"));
    }

    @Test
    void what_was_noted_for_one_plan_is_compared_anew_when_another_is_chosen() {
        var form = counter.voucher(card).withReference("voucherValue", "3000").withPlan("sbpre-5000", "5000");

        assertThat(quotes.quote(card, form).problems())
                .containsEntry("reference.voucherValue", Problem.of(Difference.LARGE_AMOUNT, "¥5,000", "¥3,000"));
        assertThat(quotes.quote(card, form.withoutReference("voucherValue")).problems())
                .doesNotContainKey("reference.voucherValue");
    }

    @Test
    void a_voucher_of_the_stock_that_is_gone_stands_in_the_way_before_anything_is_recorded() {
        var form = counter.voucher(card).withVoucher(UUID.randomUUID());

        assertThat(quotes.quote(card, form).problems()).containsEntry("voucher", Problem.of("problem.voucher.unknown"));
        assertThat(refusal(form, null).key()).isEqualTo("problem.voucher.unknown");
    }

    @Test
    void what_is_noted_later_is_compared_with_what_was_agreed_when_the_money_was_taken() {
        var form = paidAtOnce(card).withoutReference("chargedNumber");
        var recorded = counter.record(UUID.randomUUID(), card.id(), form, Submission.LATER, null);
        assertThat(renewals.find(recorded.id()).orElseThrow().details().recorded())
                .as("nothing is charged yet")
                .noneMatch(kept -> kept.id().equals("amountCharged"));
        var later = submissions.begun(recorded.id());

        var wrong = later.withReference("chargedNumber", another()).withReference("amountCharged", "5000");
        assertThat(submissions.quote(recorded.id(), wrong).problems())
                .containsKeys("reference.chargedNumber", "reference.amountCharged");
        assertThat(Refusals.refusalOf(() -> submissions.submit(recorded.id(), wrong, null))
                        .code())
                .isInstanceOf(Difference.class);

        submissions.submit(recorded.id(), later.withReference("chargedNumber", lastFour()), null);

        var renewal = renewals.find(recorded.id()).orElseThrow();
        assertThat(renewal.result()).isEqualTo(ResultState.SUBMITTED);
        assertThat(field(renewal, "amountCharged").value()).isEqualTo("3000");
        assertThat(field(renewal, "chargedNumber").comparison()).isEqualTo(new Comparison(number, number, null));
    }

    @Test
    void what_is_noted_later_and_differs_much_takes_two_people_as_well() {
        var form = counter.form(card, "CARRIER_WEB").withoutReference("chargedNumber");
        var recorded = counter.record(UUID.randomUUID(), card.id(), form, Submission.LATER, null);
        var wrong = submissions.begun(recorded.id()).withReference("chargedNumber", another());

        assertThat(Refusals.refusalOf(() -> submissions.submit(recorded.id(), wrong, counter.word()))
                        .is(ApprovalProblem.OTHER))
                .isTrue();
        submissions.submit(recorded.id(), wrong, counter.agreed());

        assertThat(audited(recorded.receiptNumber())).contains("renewal.differenceApproved");
    }

    @Test
    void what_the_carrier_is_paid_later_nobody_can_have_seen_charged() {
        var form = counter.form(card, "CARRIER_WEB").settledBy(SettlementChoice.LATER);

        assertThat(reference(form, "amountCharged"))
                .satisfies(asked -> assertThat(asked.field().required()).isFalse())
                .satisfies(asked -> assertThat(asked.value()).isEmpty());
        assertThat(quotes.quote(card, form).problems()).doesNotContainKey("reference.amountCharged");
        assertThat(record(form, null).details().recorded())
                .extracting(RenewalDetails.RecordedField::id)
                .contains("orderNumber")
                .doesNotContain("amountCharged");
        assertThat(reference(form.withReference("amountCharged", "30000"), "amountCharged")
                        .isLarge())
                .as("what is typed all the same is compared")
                .isTrue();
    }

    @Test
    void the_cash_and_the_change_travel_in_the_record() {
        var recorded = record(counter.voucher(card).withTendered("5000"), null);

        assertThat(recorded.details().paid()).singleElement().satisfies(tender -> {
            assertThat(tender.amount()).isEqualTo(new Yen(3_300));
            assertThat(tender.tendered()).isEqualTo(new Yen(5_000));
            assertThat(tender.change()).isEqualTo(new Yen(1_700));
            assertThat(tender.foreign()).isNull();
        });
    }

    /** On the carrier's page, which charges it at once. */
    private RenewalChoice paidAtOnce(CardDetails of) {
        return counter.form(of, "CARRIER_WEB").settledBy(SettlementChoice.FROM_DRAWER);
    }

    private RenewalRecord record(RenewalChoice form, @Nullable Approval word) {
        RecordedRenewal recorded = counter.record(UUID.randomUUID(), card.id(), form, word);
        return renewals.find(recorded.id()).orElseThrow();
    }

    private Problem refusal(RenewalChoice form, @Nullable Approval word) {
        return Refusals.refusalOf(() -> counter.record(UUID.randomUUID(), card.id(), form, word));
    }

    private CheckedReference reference(RenewalChoice form, String id) {
        return reference(card, form, id);
    }

    private CheckedReference reference(CardDetails of, RenewalChoice form, String id) {
        return quotes.quote(of, form).references().stream()
                .filter(reference -> reference.field().id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static RecordedField field(RenewalRecord renewal, String id) {
        return renewal.details().recorded().stream()
                .filter(kept -> kept.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private List<@Nullable String> audited(String receipt) {
        return database.sql("select action from audit_entry where label = ?")
                .param(receipt)
                .query(String.class)
                .list();
    }

    private String lastFour() {
        return number.substring(number.length() - 4);
    }

    /** Its own number with another last digit. */
    private String another() {
        var last = (number.charAt(number.length() - 1) - '0' + 1) % 10;
        return number.substring(number.length() - 4, number.length() - 1) + last;
    }
}
