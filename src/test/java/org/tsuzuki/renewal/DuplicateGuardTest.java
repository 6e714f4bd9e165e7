package org.tsuzuki.renewal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tsuzuki.Refusals.refusalOf;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tsuzuki.DeskTest;
import org.tsuzuki.SignedIn;
import org.tsuzuki.TestClock;
import org.tsuzuki.audit.AuditService;
import org.tsuzuki.audit.Trail;
import org.tsuzuki.card.CardDetails;
import org.tsuzuki.renewal.checkout.Counter;
import org.tsuzuki.renewal.checkout.RecordedRenewal;
import org.tsuzuki.renewal.draft.QuoteService;
import org.tsuzuki.renewal.history.RenewalService;
import org.tsuzuki.renewal.outcome.ResultService;
import org.tsuzuki.renewal.outcome.SubmissionService;
import org.tsuzuki.renewal.quote.RenewalChoice;
import org.tsuzuki.renewal.quote.Submission;
import org.tsuzuki.security.Role;

@DeskTest
class DuplicateGuardTest {

    private static final Duration LATER = Duration.ofMinutes(31);

    @Autowired
    private RenewalService renewals;

    @Autowired
    private ResultService results;

    @Autowired
    private SubmissionService submissions;

    @Autowired
    private QuoteService quotes;

    @Autowired
    private Counter counter;

    @Autowired
    private AuditService audit;

    @Autowired
    private TestClock clock;

    @Autowired
    private SignedIn signedIn;

    private CardDetails card;
    private RecordedRenewal first;

    @BeforeEach
    void recorded() {
        signedIn.as(Role.CLERK);
        card = counter.prepaid();
        first = counter.record(card);
    }

    @Test
    void the_same_again_names_the_receipt_and_needs_a_supervisors_word() {
        var form = counter.voucher(card);

        var refusal = refusalOf(() -> counter.record(UUID.randomUUID(), card.id(), form));
        var again = counter.record(UUID.randomUUID(), card.id(), form, counter.word());

        assertThat(refusal.key()).isEqualTo("problem.renewal.repeated");
        assertThat(refusal.arguments()).contains(first.receiptNumber());
        assertThat(again.id()).isNotEqualTo(first.id());
        assertThat(renewals.steps(again.id()))
                .allSatisfy(step -> assertThat(step.approvedBy()).isEqualTo("Test SUPERVISOR"));
    }

    @Test
    void another_amount_or_a_later_time_is_no_repetition() {
        assertThat(quotes.quote(card, counter.amount(card, "5000")).problems()).doesNotContainKey("repeat");

        clock.advance(LATER);

        assertThat(quotes.quote(card, counter.voucher(card)).problems()).doesNotContainKey("repeat");
    }

    @Test
    void what_failed_may_be_done_again_at_once() {
        results.fail(first.id(), "declined");

        assertThat(quotes.quote(card, counter.voucher(card)).problems()).doesNotContainKey("repeat");
    }

    @Test
    void nothing_is_tried_again_before_somebody_has_looked() {
        results.noAnswer(first.id(), "the page hung");
        clock.advance(LATER);
        var form = counter.voucher(card);

        assertThat(refusalOf(() -> counter.record(UUID.randomUUID(), card.id(), form, counter.word()))
                        .key())
                .isEqualTo("problem.renewal.lookUpFirst");

        results.notSeen(first.id(), "not there");

        assertThat(refusalOf(() -> counter.record(UUID.randomUUID(), card.id(), form))
                        .key())
                .isEqualTo("problem.renewal.repeated");
        assertThat(counter.record(UUID.randomUUID(), card.id(), form, counter.word())
                        .before())
                .isFalse();
    }

    @Test
    void a_slip_number_is_used_once() {
        var other = counter.prepaid();
        var slip = counter.voucher(card).references();
        clock.advance(LATER);
        counter.record(UUID.randomUUID(), card.id(), withReferences(card, slip));

        var refusal = refusalOf(() -> counter.record(UUID.randomUUID(), other.id(), withReferences(other, slip)));

        assertThat(refusal.key()).isEqualTo("problem.reference.used");
        assertThat(counter.record(UUID.randomUUID(), other.id(), withReferences(other, slip), counter.word())
                        .before())
                .isFalse();
    }

    @Test
    void money_first_and_the_entry_later() {
        var other = counter.prepaid();
        var bare = counter.voucher(other);
        for (var step : quotes.quote(other, bare).steps()) {
            bare = bare.withTick(step.id(), null);
        }
        var paid = counter.record(UUID.randomUUID(), other.id(), bare, Submission.LATER, null);
        assertThat(renewals.find(paid.id()).orElseThrow().result()).isEqualTo(ResultState.PREPARED);
        assertThat(refusalOf(() -> results.notSeen(paid.id(), "")).key()).isEqualTo("problem.renewal.notSubmitted");
        var unticked = bare;
        assertThat(refusalOf(() -> submissions.submit(paid.id(), unticked, null))
                        .key())
                .isEqualTo("problem.renewal.steps");

        submissions.submit(paid.id(), counter.voucher(other), null);

        assertThat(renewals.find(paid.id()).orElseThrow().result()).isEqualTo(ResultState.SUBMITTED);
    }

    @Test
    void a_word_for_a_later_entry_tells_each_rule_that_it_lifted_and_no_other() {
        var slip = counter.voucher(card).references();
        clock.advance(LATER);
        counter.record(UUID.randomUUID(), card.id(), withReferences(card, slip));

        assertThat(toldOfLater(false, null)).isEmpty();
        assertThat(toldOfLater(true, null)).containsExactly("renewal.stepsOverridden");
        assertThat(toldOfLater(false, slip)).containsExactly("renewal.repeated");
        assertThat(toldOfLater(true, slip)).containsExactly("renewal.stepsOverridden", "renewal.repeated");
    }

    private List<String> toldOfLater(boolean isStepMissing, @Nullable Map<String, String> slip) {
        var other = counter.prepaid();
        var paid = counter.record(UUID.randomUUID(), other.id(), counter.voucher(other), Submission.LATER, null);
        var form = slip == null ? counter.voucher(other) : withReferences(other, slip);
        submissions.submit(paid.id(), isStepMissing ? form.withTick("readback", null) : form, counter.word());
        return Trail.actions(audit, paid.id().toString()).stream()
                .filter(action -> action.equals("renewal.stepsOverridden") || action.equals("renewal.repeated"))
                .toList();
    }

    private RenewalChoice withReferences(CardDetails of, Map<String, String> slip) {
        var form = counter.voucher(of);
        for (var reference : slip.entrySet()) {
            if (!reference.getKey().equals("lineEntered")) { // each card has its own number
                form = form.withReference(reference.getKey(), reference.getValue());
            }
        }
        return form;
    }
}
