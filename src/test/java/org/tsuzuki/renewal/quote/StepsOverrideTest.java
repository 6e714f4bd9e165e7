package org.tsuzuki.renewal.quote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tsuzuki.Refusals.refusalOf;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tsuzuki.DeskTest;
import org.tsuzuki.SignedIn;
import org.tsuzuki.base.ProblemException;
import org.tsuzuki.card.CardDetails;
import org.tsuzuki.catalogue.model.ChecklistStep;
import org.tsuzuki.renewal.checkout.Counter;
import org.tsuzuki.renewal.checkout.RecordedRenewal;
import org.tsuzuki.renewal.draft.QuoteService;
import org.tsuzuki.renewal.history.RenewalService;
import org.tsuzuki.security.Role;
import org.tsuzuki.security.StaffDetails;
import org.tsuzuki.security.approval.ApprovalRequirement;
import org.tsuzuki.security.approval.Approvals;
import org.tsuzuki.security.approval.ApproverService;

@DeskTest
class StepsOverrideTest {

    @Autowired
    private RenewalService renewals;

    @Autowired
    private QuoteService quotes;

    @Autowired
    private ApproverService approvers;

    @Autowired
    private Counter counter;

    @Autowired
    private SignedIn signedIn;

    @Autowired
    private JdbcClient database;

    private CardDetails card;
    private StaffDetails supervisor;

    @BeforeEach
    void atTheCounter() {
        supervisor = signedIn.as(Role.SUPERVISOR);
        signedIn.as(Role.CLERK);
        card = counter.prepaid();
    }

    @Test
    void no_choice_of_ticks_is_recorded_without_all_required_steps_or_an_override() {
        var steps = quotes.quote(card, counter.voucher(card)).steps();
        var required = steps.stream().filter(ChecklistStep::required).toList();
        assertThat(required).isNotEmpty();

        for (var chosen = 0; chosen < 1 << steps.size(); chosen++) {
            var form = ticked(steps, chosen);
            var complete = required.stream().allMatch(step -> form.ticks().containsKey(step.id()));

            assertThat(quotes.quote(card, form).problems().containsKey("steps")).isEqualTo(!complete);
            if (!complete) {
                assertThat(refusalOf(() -> counter.record(UUID.randomUUID(), card.id(), form))
                                .key())
                        .isEqualTo("problem.renewal.steps");
            }
        }
        assertThat(renewals.history(card.id())).isEmpty();
    }

    @Test
    void a_supervisors_word_is_kept_with_reason_and_steps_and_told_to_the_trail() {
        var form = counter.voucher(card).withTick("readback", null);

        var recorded = record(form, word(" the line was read back by phone "));

        assertThat(renewals.find(recorded.id()).orElseThrow().details().skipped())
                .isNotNull()
                .satisfies(skipped -> assertThat(skipped.by()).isEqualTo(supervisor.name()))
                .satisfies(skipped -> assertThat(skipped.reason()).isEqualTo("the line was read back by phone"))
                .satisfies(skipped -> assertThat(skipped.steps()).hasSize(1));
        assertThat(database.sql("select reason from audit_entry where action = 'renewal.stepsOverridden' and label = ?")
                        .param(recorded.receiptNumber())
                        .query(String.class)
                        .single())
                .isEqualTo("the line was read back by phone");
    }

    @Test
    void a_word_that_was_not_needed_leaves_no_trace() {
        var recorded = record(counter.voucher(card), word("just in case"));

        assertThat(renewals.find(recorded.id()).orElseThrow().details().skipped())
                .isNull();
    }

    @Test
    void a_word_stands_for_steps_and_for_nothing_else() {
        var form = counter.voucher(card).withTick("readback", null).withPayment(null);

        assertThat(refusalOf(() -> record(form, word("hurry"))).key()).isEqualTo("problem.renewal.payment");
    }

    @Test
    void neither_a_clerk_nor_an_auditor_gives_it_and_nobody_without_a_reason() {
        for (var role : List.of(Role.CLERK, Role.AUDITOR)) {
            var person = signedIn.as(role);
            signedIn.as(Role.CLERK);
            var word = new Approval("because", Approvals.of(approvers, ApprovalRequirement.SUPERVISOR, person));
            assertThat(refusalOf(() -> record(counter.voucher(card).withTick("readback", null), word))
                            .key())
                    .isEqualTo("problem.approval.ended");
        }
        assertThat(refusalOf(() -> word("  ")).key()).isEqualTo("reason.missing");
    }

    private Approval word(String reason) {
        return new Approval(reason, Approvals.of(approvers, ApprovalRequirement.SUPERVISOR, supervisor));
    }

    private RecordedRenewal record(RenewalChoice form, @Nullable Approval override) throws ProblemException {
        return counter.record(UUID.randomUUID(), card.id(), form, override);
    }

    private RenewalChoice ticked(List<ChecklistStep> steps, int chosen) {
        var form = counter.voucher(card);
        for (var step : new ArrayList<>(steps)) {
            if ((chosen >> steps.indexOf(step) & 1) == 0) {
                form = form.withTick(step.id(), null);
            }
        }
        return form;
    }
}
