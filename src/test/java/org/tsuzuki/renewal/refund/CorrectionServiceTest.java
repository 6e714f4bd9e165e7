package org.tsuzuki.renewal.refund;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tsuzuki.Refusals.refusalOf;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tsuzuki.DeskTest;
import org.tsuzuki.SignedIn;
import org.tsuzuki.audit.AuditService;
import org.tsuzuki.audit.Trail;
import org.tsuzuki.base.Yen;
import org.tsuzuki.card.CardDetails;
import org.tsuzuki.money.BookedMoney;
import org.tsuzuki.money.Direction;
import org.tsuzuki.money.Journal;
import org.tsuzuki.money.PaymentChoice;
import org.tsuzuki.money.TenderType;
import org.tsuzuki.money.TypedTender;
import org.tsuzuki.receipt.ReceiptService;
import org.tsuzuki.receipt.document.ReceiptNumber;
import org.tsuzuki.renewal.CustomerCreditBalance;
import org.tsuzuki.renewal.ExpectedValidity;
import org.tsuzuki.renewal.MoneyState;
import org.tsuzuki.renewal.Observation;
import org.tsuzuki.renewal.RenewalId;
import org.tsuzuki.renewal.RenewalRecord;
import org.tsuzuki.renewal.ResultState;
import org.tsuzuki.renewal.SaleMoney;
import org.tsuzuki.renewal.SalePart;
import org.tsuzuki.renewal.checkout.Counter;
import org.tsuzuki.renewal.history.RecordedEvent;
import org.tsuzuki.renewal.history.RenewalService;
import org.tsuzuki.renewal.outcome.ResultService;
import org.tsuzuki.renewal.quote.Approval;
import org.tsuzuki.security.Role;
import org.tsuzuki.security.StaffDetails;
import org.tsuzuki.security.approval.ApprovalRequirement;
import org.tsuzuki.security.approval.Approvals;
import org.tsuzuki.security.approval.ApproverService;

@DeskTest
class CorrectionServiceTest {

    private static final Yen PLAN = new Yen(3_000);
    private static final Yen FEE = new Yen(300);
    private static final String OTHER = "CREDIT_CARD";

    @Autowired
    private CorrectionService corrections;

    @Autowired
    private RenewalService renewals;

    @Autowired
    private ResultService results;

    @Autowired
    private CustomerCreditBalance credit;

    @Autowired
    private ReceiptService receipts;

    @Autowired
    private Journal book;

    @Autowired
    private AuditService audit;

    @Autowired
    private ApproverService approvers;

    @Autowired
    private Counter counter;

    @Autowired
    private SignedIn signedIn;

    private CardDetails card;
    private RenewalId renewal;
    private StaffDetails supervisor;

    @BeforeEach
    void recorded() {
        supervisor = signedIn.as(Role.SUPERVISOR);
        signedIn.as(Role.CLERK);
        card = counter.prepaid();
        renewal = counter.record(card).id();
    }

    @Test
    void what_failed_is_owed_until_it_is_given_back() {
        results.fail(renewal, "declined");
        assertThat(owed()).isEqualTo(new Yen(3_300));

        var number = corrections.refund(renewal, all("the store declined"));

        assertThat(owed()).isEqualTo(Yen.ZERO);
        assertThat(stored().amounts().money()).isEqualTo(MoneyState.REFUNDED);
        var paper = receipts.find(new ReceiptNumber(number)).orElseThrow();
        assertThat(paper.total()).isEqualTo(new Yen(-3_300));
        assertThat(paper.details().returns()).isNotNull();
        assertThat(book.ofSale(stored().sale().id()))
                .extracting(BookedMoney::direction)
                .containsExactly(Direction.IN, Direction.OUT);
    }

    @Test
    void money_of_an_open_renewal_stays_until_somebody_has_looked() {
        assertThat(refusalOf(() -> corrections.refund(renewal, all("not sure"))).key())
                .isEqualTo("problem.refund.open");
        results.noAnswer(renewal, "");
        assertThat(refusalOf(() -> corrections.refund(renewal, all("not sure"))).key())
                .isEqualTo("problem.refund.open");
    }

    @Test
    void a_part_is_given_back_and_never_more_than_is_left_of_it() {
        results.fail(renewal, "declined");

        corrections.refund(renewal, part(SalePart.FEE, FEE));

        assertThat(stored().amounts().money()).isEqualTo(MoneyState.PARTLY_REFUNDED);
        assertThat(corrections.left(renewal))
                .containsEntry(SalePart.FEE, Yen.ZERO)
                .containsEntry(SalePart.AMOUNT, PLAN);
        var again = refusalOf(() -> corrections.refund(renewal, part(SalePart.FEE, new Yen(1))));
        assertThat(again.key()).isEqualTo("problem.refund.tooMuch");
        assertThat(owed()).isEqualTo(PLAN);
    }

    @Test
    void a_reversal_moves_the_clocks_back_and_both_entries_stand_linked() {
        var before = counter.now(card).keyDates();
        confirm(renewal);
        assertThat(counter.now(card).keyDates()).isNotEqualTo(before);

        corrections.reverse(renewal, "wrong card", null);
        var right = counter.record(
                UUID.randomUUID(),
                card.id(),
                counter.voucher(card)
                        .correcting(renewal.value())
                        .paidBy(PaymentChoice.NONE.withMethod(TenderType.CUSTOMER_CREDIT.id())),
                counter.word());

        assertThat(stored().result()).isEqualTo(ResultState.REVERSED);
        assertThat(renewals.correctionsOf(renewal))
                .extracting(RenewalRecord::id)
                .containsExactly(right.id());
        assertThat(owed()).isEqualTo(Yen.ZERO);
        assertThat(counter.now(card).keyDates()).isEqualTo(before);
    }

    @Test
    void clocks_that_moved_since_stay_where_they_are() {
        confirm(renewal);
        var second = counter.record(card).id();
        confirm(second);
        var now = counter.now(card).keyDates();

        corrections.reverse(renewal, "entered twice", null);

        assertThat(counter.now(card).keyDates()).isEqualTo(now);
    }

    @Test
    void more_than_is_owed_pays_for_nothing() {
        results.fail(renewal, "declined");
        var dearer = counter.voucher(card)
                .withFee("5000")
                .paidBy(PaymentChoice.NONE.withMethod(TenderType.CUSTOMER_CREDIT.id()));

        var refusal = refusalOf(() -> counter.record(UUID.randomUUID(), card.id(), dearer, counter.word()));

        assertThat(refusal.key()).isEqualTo("problem.credit.tooMuch");
        assertThat(renewals.history(card.id())).hasSize(1);
        assertThat(owed()).isEqualTo(new Yen(3_300));
    }

    @Test
    void much_money_needs_two_people() {
        var dear = counter.amount(counter.povo(), "20000");
        var povo = counter.povo();
        var big = counter.record(UUID.randomUUID(), povo.id(), dear).id();
        confirm(big);
        var order = new RefundOrder(corrections.left(big), "CASH", "declined", null);

        assertThat(refusalOf(() -> corrections.refund(big, order)).key()).isEqualTo("problem.secondPerson.needed");
        assertThat(refusalOf(() -> corrections.reverse(big, "wrong", null)).key())
                .isEqualTo("problem.secondPerson.needed");

        signedIn.as(Role.SUPERVISOR);
        var alone = word();
        assertThat(refusalOf(() -> corrections.reverse(big, "wrong", alone)).key())
                .isEqualTo("problem.secondPerson.same");

        signedIn.as(Role.CLERK);
        corrections.reverse(big, "wrong", word());
        assertThat(renewals.steps(big))
                .filteredOn(step -> step.to().equals("REVERSED"))
                .extracting(RecordedEvent::approvedBy)
                .containsExactly(supervisor.name());
    }

    @Test
    void more_cash_than_came_in_as_cash_goes_back_only_by_a_second_persons_word() {
        var split = failedSplit();
        var all = new RefundOrder(corrections.left(split), "CASH", "declined", null);
        assertThat(corrections.moneyOf(split).methods())
                .containsExactlyInAnyOrder(
                        new SaleMoney.ByMethod("CASH", TenderType.CASH, new Yen(1_300), Yen.ZERO),
                        new SaleMoney.ByMethod(OTHER, TenderType.CREDIT_CARD, new Yen(2_000), Yen.ZERO));

        assertThat(refusalOf(() -> corrections.refund(split, all)).key()).isEqualTo("problem.refund.beyond");
        assertThat(refusalOf(() -> corrections.refund(split, part(SalePart.AMOUNT, new Yen(1_301))))
                        .key())
                .isEqualTo("problem.refund.beyond");
        assertThat(corrections.left(split)).containsEntry(SalePart.AMOUNT, PLAN);

        corrections.refund(split, part(SalePart.AMOUNT, new Yen(1_000)));
        corrections.refund(split, part(SalePart.FEE, FEE));
        assertThat(Trail.actions(audit, split.toString())).doesNotContain("renewal.refundedBeyondMeans");
        assertThat(refusalOf(() -> corrections.refund(split, part(SalePart.AMOUNT, new Yen(1))))
                        .key())
                .isEqualTo("problem.refund.beyond");

        corrections.refund(
                split, new RefundOrder(corrections.left(split), "CASH", "the card is lost", null).agreed(word()));
        assertThat(Trail.of(audit, split.toString()))
                .filteredOn(line -> line.action().equals("renewal.refundedBeyondMeans"))
                .singleElement()
                .satisfies(line ->
                        assertThat(line.toString()).contains("CASH ¥2,000", supervisor.name(), "the card is lost"));
    }

    @Test
    void whoever_gives_the_money_back_is_no_second_person() {
        var split = failedSplit();
        signedIn.as(Role.SUPERVISOR);
        var all = new RefundOrder(corrections.left(split), "CASH", "declined", word());

        assertThat(refusalOf(() -> corrections.refund(split, all)).key()).isEqualTo("problem.secondPerson.same");
    }

    @Test
    void what_was_paid_with_money_owed_goes_back_by_any_means() {
        results.fail(renewal, "declined");
        var second = counter.record(
                        UUID.randomUUID(),
                        card.id(),
                        counter.voucher(card).paidBy(PaymentChoice.NONE.withMethod(TenderType.CUSTOMER_CREDIT.id())),
                        counter.word())
                .id();
        results.fail(second, "declined again");

        corrections.refund(second, new RefundOrder(corrections.left(second), "CASH", "declined again", null));

        assertThat(owed()).isEqualTo(Yen.ZERO);
    }

    @Test
    void what_cannot_be_given_is_said_before_anybody_is_asked_to_agree() {
        var split = failedSplit();

        assertThat(refusalOf(() -> corrections.check(split, part(SalePart.FEE, new Yen(301))))
                        .key())
                .isEqualTo("problem.refund.tooMuch");
        assertThat(refusalOf(() -> corrections.check(split, new RefundOrder(corrections.left(split), "CASH", "", null)))
                        .key())
                .isEqualTo("reason.missing");
        corrections.check(split, new RefundOrder(corrections.left(split), "CASH", "declined", null));
    }

    @Test
    void only_what_has_happened_is_reversed() {
        results.fail(renewal, "declined");

        assertThat(refusalOf(() -> corrections.reverse(renewal, "wrong card", null))
                        .key())
                .isEqualTo("problem.renewal.settled");
        assertThat(stored().result()).isEqualTo(ResultState.FAILED);
    }

    @Test
    void a_reversal_brings_back_the_plan_and_the_balance_of_before() {
        var before = counter.now(card);
        results.confirm(
                renewal,
                new Observation(
                        new ExpectedValidity(
                                        stored().details().before(),
                                        stored().details().promised())
                                .day()
                                .orElse(null),
                        new Yen(3_240),
                        "",
                        Observation.Source.CARRIER_PAGE));
        assertThat(counter.now(card).balance()).isEqualTo(new Yen(3_240));
        assertThat(counter.now(card).planId()).isNotNull().isNotEqualTo(before.planId());

        corrections.reverse(renewal, "wrong card", null);

        assertThat(counter.now(card).balance()).isEqualTo(before.balance());
        assertThat(counter.now(card).planId()).isEqualTo(before.planId());
    }

    @Test
    void every_means_of_a_split_payment_is_named_with_its_amount() {
        assertThat(renewals.find(failedSplit())
                        .orElseThrow()
                        .details()
                        .payment()
                        .en())
                .isEqualTo("Cash ¥1,300 + Credit card ¥2,000");
        assertThat(stored().details().payment().en()).isEqualTo("Cash");
    }

    /** 1,300 yen in cash and 2,000 by another method. */
    private RenewalId failedSplit() {
        var other = counter.prepaid();
        var form = counter.form(other, "CARRIER_WEB")
                .paidBy(PaymentChoice.NONE.withMethod("CASH").withTenders(List.of(new TypedTender(OTHER, "2000"))));
        var id = counter.record(UUID.randomUUID(), other.id(), form, null).id();
        results.fail(id, "declined");
        return id;
    }

    private Approval word() {
        return new Approval("the card is lost", Approvals.of(approvers, ApprovalRequirement.TWO_PEOPLE, supervisor));
    }

    @Test
    void nothing_is_put_right_without_a_reason() {
        results.fail(renewal, "declined");

        assertThat(refusalOf(() -> corrections.reverse(renewal, " ", null)).key())
                .isEqualTo("reason.missing");
        assertThat(refusalOf(() -> corrections.refund(renewal, all(" "))).key()).isEqualTo("reason.missing");
    }

    private void confirm(RenewalId id) {
        var record = renewals.find(id).orElseThrow();
        var day = new ExpectedValidity(
                        record.details().before(), record.details().promised())
                .day()
                .orElse(null);
        results.confirm(id, new Observation(day, null, "", Observation.Source.CARRIER_PAGE));
    }

    private RefundOrder all(String reason) {
        return new RefundOrder(corrections.left(renewal), "CASH", reason, null);
    }

    private static RefundOrder part(SalePart part, Yen amount) {
        return new RefundOrder(Map.of(part, amount), "CASH", "goodwill", null);
    }

    private Yen owed() {
        return credit.owedTo(card.customerId().value());
    }

    private RenewalRecord stored() {
        return renewals.find(renewal).orElseThrow();
    }
}
