package org.tsuzuki.renewal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tsuzuki.Refusals.refusalOf;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tsuzuki.DeskTest;
import org.tsuzuki.SignedIn;
import org.tsuzuki.base.Yen;
import org.tsuzuki.card.CardDetails;
import org.tsuzuki.money.BookedMoney;
import org.tsuzuki.money.Direction;
import org.tsuzuki.money.MoneyBook;
import org.tsuzuki.money.PaymentChoice;
import org.tsuzuki.receipt.ReceiptNumber;
import org.tsuzuki.receipt.ReceiptService;
import org.tsuzuki.security.Role;
import org.tsuzuki.security.StaffDetails;

@DeskTest
class CorrectionServiceTest {

    private static final Yen PLAN = new Yen(3_000);
    private static final Yen FEE = new Yen(300);

    @Autowired
    private CorrectionService corrections;

    @Autowired
    private RenewalService renewals;

    @Autowired
    private ResultService results;

    @Autowired
    private CustomerCredit credit;

    @Autowired
    private ReceiptService receipts;

    @Autowired
    private MoneyBook book;

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
        assertThat(stored().money()).isEqualTo(MoneyState.REFUNDED);
        var paper = receipts.find(new ReceiptNumber(number)).orElseThrow();
        assertThat(paper.total()).isEqualTo(new Yen(-3_300));
        assertThat(paper.details().returns()).isNotNull();
        assertThat(book.ofVisit(stored().visitId()))
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

        assertThat(stored().money()).isEqualTo(MoneyState.PARTLY_REFUNDED);
        assertThat(corrections.left(renewal))
                .containsEntry(SalePart.FEE, Yen.ZERO)
                .containsEntry(SalePart.AMOUNT, PLAN);
        var again = refusalOf(() -> corrections.refund(renewal, part(SalePart.FEE, new Yen(1))));
        assertThat(again.key()).isEqualTo("problem.refund.tooMuch");
        assertThat(owed()).isEqualTo(PLAN);
    }

    @Test
    void a_reversal_moves_the_clocks_back_and_both_entries_stand_linked() {
        var before = counter.now(card).clocks();
        confirm(renewal);
        assertThat(counter.now(card).clocks()).isNotEqualTo(before);

        corrections.reverse(renewal, "wrong card", null);
        var right = renewals.record(
                UUID.randomUUID(),
                card.id(),
                counter.voucher(card)
                        .correcting(renewal.value())
                        .paidBy(PaymentChoice.NONE.withMeans(CustomerCredit.ID)),
                Counter.word());

        assertThat(stored().result()).isEqualTo(ResultState.REVERSED);
        assertThat(renewals.correctionsOf(renewal))
                .extracting(RenewalRecord::id)
                .containsExactly(right.id());
        assertThat(owed()).isEqualTo(Yen.ZERO);
        assertThat(counter.now(card).clocks()).isEqualTo(before);
    }

    @Test
    void clocks_that_moved_since_stay_where_they_are() {
        confirm(renewal);
        var second = counter.record(card).id();
        confirm(second);
        var now = counter.now(card).clocks();

        corrections.reverse(renewal, "entered twice", null);

        assertThat(counter.now(card).clocks()).isEqualTo(now);
    }

    @Test
    void more_than_is_owed_pays_for_nothing() {
        results.fail(renewal, "declined");
        var dearer = counter.voucher(card).withFee("5000").paidBy(PaymentChoice.NONE.withMeans(CustomerCredit.ID));

        var refusal = refusalOf(() -> renewals.record(UUID.randomUUID(), card.id(), dearer, Counter.word()));

        assertThat(refusal.key()).isEqualTo("problem.credit.tooMuch");
        assertThat(renewals.history(card.id())).hasSize(1);
        assertThat(owed()).isEqualTo(new Yen(3_300));
    }

    @Test
    void much_money_needs_two_people() {
        var dear = counter.amount(counter.povo(), "20000");
        var povo = counter.povo();
        var big = renewals.record(UUID.randomUUID(), povo.id(), dear).id();
        results.fail(big, "declined");
        var order = new RefundOrder(corrections.left(big), "CASH", "declined", null);

        assertThat(refusalOf(() -> corrections.refund(big, order)).key()).isEqualTo("problem.secondPerson.needed");
        assertThat(refusalOf(() -> corrections.reverse(big, "wrong", null)).key())
                .isEqualTo("problem.secondPerson.needed");

        signedIn.as(Role.SUPERVISOR);
        var alone = new Approval("declined", supervisor);
        assertThat(refusalOf(() -> corrections.reverse(big, "wrong", alone)).key())
                .isEqualTo("problem.secondPerson.same");

        signedIn.as(Role.CLERK);
        corrections.reverse(big, "wrong", alone);
        assertThat(renewals.steps(big))
                .filteredOn(step -> step.to().equals("REVERSED"))
                .extracting(TakenStep::approvedBy)
                .containsExactly(supervisor.name());
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
        var day = new PromisedClocks(record.before(), record.promised()).day().orElse(null);
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
