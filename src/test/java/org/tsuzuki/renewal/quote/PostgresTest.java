package org.tsuzuki.renewal.quote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.ContextConfiguration;
import org.tsuzuki.DeskTest;
import org.tsuzuki.FreshData;
import org.tsuzuki.PostgresData;
import org.tsuzuki.SignedIn;
import org.tsuzuki.base.Problem;
import org.tsuzuki.base.ProblemException;
import org.tsuzuki.card.CardDetails;
import org.tsuzuki.lookup.LookupService;
import org.tsuzuki.money.PaymentChoice;
import org.tsuzuki.receipt.ReceiptService;
import org.tsuzuki.renewal.ResultState;
import org.tsuzuki.renewal.Rush;
import org.tsuzuki.renewal.checkout.CheckoutService;
import org.tsuzuki.renewal.checkout.Counter;
import org.tsuzuki.renewal.checkout.RecordedRenewal;
import org.tsuzuki.renewal.draft.CartService;
import org.tsuzuki.renewal.draft.DraftService;
import org.tsuzuki.renewal.draft.PendingApprovals;
import org.tsuzuki.renewal.history.RenewalService;
import org.tsuzuki.renewal.outcome.SubmissionService;
import org.tsuzuki.security.AsSystem;
import org.tsuzuki.security.Role;

/** The same desk on PostgreSQL: the schema fits, and renewals are as exact as on the file. */
@DeskTest
@ContextConfiguration(initializers = {FreshData.class, PostgresData.class})
class PostgresTest {

    private static final int CLERKS = 8;
    private static final String OWN_LINE = "lineEntered";

    @Autowired
    private CheckoutService checkout;

    @Autowired
    private RenewalService renewals;

    @Autowired
    private SubmissionService submissions;

    @Autowired
    private CartService carts;

    @Autowired
    private DraftService drafts;

    @Autowired
    private ReceiptService receipts;

    @Autowired
    private LookupService lookup;

    @Autowired
    private Counter counter;

    @Autowired
    private SignedIn signedIn;

    @BeforeEach
    void atTheCounter() {
        signedIn.as(Role.CLERK);
    }

    @Test
    void a_renewal_is_recorded_and_found() {
        var card = counter.prepaid();

        var recorded = counter.record(card);

        assertThat(renewals.history(card.id())).hasSize(1);
        assertThat(lookup.search(recorded.receiptNumber(), 5)).hasSize(1);
        assertThat(lookup.search(card.identifiers().shown(), 5)).hasSize(1);
    }

    @Test
    void one_form_is_recorded_once_however_many_tabs_ask_for_it() {
        var card = counter.prepaid();
        var form = counter.voucher(card);
        var key = UUID.randomUUID();

        var answers = new Rush(CLERKS).each(tab -> counter.record(key, card.id(), form));

        assertThat(answers)
                .extracting(RecordedRenewal::id)
                .hasSize(CLERKS)
                .containsOnly(answers.getFirst().id());
        assertThat(AsSystem.call(receipts::gaps)).isEmpty();
    }

    @Test
    void one_slip_number_is_taken_by_one_and_the_others_are_told_its_receipt() {
        var cards =
                IntStream.range(0, CLERKS).mapToObj(clerk -> counter.prepaid()).toList();
        var slip = counter.voucher(cards.getFirst()).references();

        var refused = new Rush(CLERKS).each(clerk -> {
            var form = withReferences(counter.voucher(cards.get(clerk)), slip);
            return catchThrowable(
                    () -> counter.record(UUID.randomUUID(), cards.get(clerk).id(), form));
        });

        assertOneRecorded(cards, refused);
    }

    @Test
    void with_a_supervisors_word_one_slip_number_serves_them_all() {
        var cards = IntStream.range(0, 2).mapToObj(clerk -> counter.prepaid()).toList();
        var slip = counter.voucher(cards.getFirst()).references();

        var recorded = new Rush(2).each(clerk -> {
            var form = withReferences(counter.voucher(cards.get(clerk)), slip);
            return counter.record(UUID.randomUUID(), cards.get(clerk).id(), form, counter.word());
        });

        assertThat(recorded).extracting(RecordedRenewal::receiptNumber).doesNotHaveDuplicates();
    }

    @RepeatedTest(5)
    void one_slip_number_is_taken_by_one_family_and_the_other_is_told_its_receipt() {
        var clerks = List.of(Role.CLERK, Role.SUPERVISOR, Role.OWNER);
        var slip = counter.voucher(counter.prepaid()).references();
        var families = clerks.stream().map(clerk -> family(clerk, slip)).toList();

        var answers = new Rush(clerks.size()).each(clerk -> {
            signedIn.as(clerks.get(clerk));
            var receipt = new String[1];
            var refused = catchThrowable(
                    () -> receipt[0] = checkout.record(carts.request(families.get(clerk), new PendingApprovals()))
                            .receiptNumber());
            return Map.entry(Optional.ofNullable(receipt[0]), Optional.ofNullable(refused));
        });

        var receipts =
                answers.stream().flatMap(answer -> answer.getKey().stream()).toList();
        assertThat(receipts).hasSize(1);
        assertThat(answers.stream().flatMap(answer -> answer.getValue().stream()))
                .hasSize(2)
                .allSatisfy(why -> assertRefused(why, receipts.getFirst()));
    }

    /** One card that somebody has gathered, with this slip. */
    private SaleQuote family(Role clerk, Map<String, String> slip) {
        signedIn.as(clerk);
        carts.discard();
        var card = counter.prepaid();
        drafts.save(card.id(), withReferences(counter.voucher(card), slip));
        carts.add(card.id());
        carts.pay(PaymentChoice.NONE.withMethod("CASH"));
        return carts.current();
    }

    @Test
    void one_slip_number_is_noted_by_one_of_those_who_enter_later() {
        var cards =
                IntStream.range(0, CLERKS).mapToObj(clerk -> counter.prepaid()).toList();
        var paid = cards.stream()
                .map(card -> {
                    var bare = counter.voucher(card);
                    for (var field : bare.references().keySet()) {
                        bare = bare.withReference(field, "");
                    }
                    return counter.record(UUID.randomUUID(), card.id(), bare, Submission.LATER, null);
                })
                .toList();
        var slip = counter.voucher(cards.getFirst()).references();
        var forms = cards.stream()
                .map(card -> withReferences(counter.voucher(card), slip))
                .toList();

        var refused = new Rush(CLERKS)
                .each(clerk ->
                        catchThrowable(() -> submissions.submit(paid.get(clerk).id(), forms.get(clerk), null)));

        var entered = paid.stream()
                .filter(each -> renewals.find(each.id()).orElseThrow().result() == ResultState.SUBMITTED)
                .toList();
        assertThat(entered).hasSize(1);
        assertRefused(refused, entered.getFirst().receiptNumber());
    }

    private void assertOneRecorded(List<CardDetails> cards, List<Throwable> refused) {
        var recorded = cards.stream()
                .flatMap(card -> renewals.history(card.id()).stream())
                .toList();
        assertThat(recorded).hasSize(1);
        assertRefused(refused, recorded.getFirst().receiptNumber());
    }

    private static void assertRefused(List<Throwable> refused, String receipt) {
        assertThat(refused)
                .filteredOn(Objects::nonNull)
                .hasSize(CLERKS - 1)
                .allSatisfy(why -> assertRefused(why, receipt));
    }

    private static void assertRefused(Throwable why, String receipt) {
        assertThat(why).isInstanceOf(ProblemException.class);
        var refusal = (ProblemException) why;
        assertThat(refusal.problem()).isEqualTo(Problem.of(RenewalProblem.REFERENCE_USED, receipt));
        assertThat(refusal.field()).startsWith("reference.");
    }

    /** The number of the line stays the card's own. */
    private static RenewalChoice withReferences(RenewalChoice form, Map<String, String> slip) {
        var same = form;
        for (var reference : slip.entrySet()) {
            if (reference.getKey().equals(OWN_LINE)) {
                continue;
            }
            same = same.withReference(reference.getKey(), reference.getValue());
        }
        return same;
    }

    @Test
    void receipts_have_neither_gap_nor_double() {
        var cards =
                IntStream.range(0, CLERKS).mapToObj(clerk -> counter.prepaid()).toList();

        var numbers =
                new Rush(CLERKS).each(clerk -> counter.record(cards.get(clerk)).receiptNumber());

        assertThat(numbers).hasSize(CLERKS).doesNotHaveDuplicates();
        assertThat(AsSystem.call(receipts::gaps)).isEmpty();
    }
}
