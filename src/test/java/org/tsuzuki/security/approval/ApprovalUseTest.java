package org.tsuzuki.security.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.tsuzuki.Refusals.refusalOf;

import java.time.Duration;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.tsuzuki.DeskTest;
import org.tsuzuki.TestClock;
import org.tsuzuki.agency.BranchDetails;
import org.tsuzuki.drawer.DrawerDetails;
import org.tsuzuki.drawer.Tills;
import org.tsuzuki.drawer.closing.CloseApproval;
import org.tsuzuki.drawer.closing.DrawerClosing;
import org.tsuzuki.renewal.Observation;
import org.tsuzuki.renewal.checkout.Counter;
import org.tsuzuki.renewal.history.RenewalService;
import org.tsuzuki.renewal.outcome.ResultService;
import org.tsuzuki.renewal.outcome.SubmissionService;
import org.tsuzuki.renewal.quote.Approval;
import org.tsuzuki.renewal.quote.Submission;
import org.tsuzuki.renewal.refund.CorrectionService;
import org.tsuzuki.renewal.refund.RefundOrder;
import org.tsuzuki.security.AsSystem;
import org.tsuzuki.security.Role;
import org.tsuzuki.security.StaffDetails;
import org.tsuzuki.security.StaffService;

/** Whatever takes a second person's word refuses one that is not theirs, here, now and for this. */
@DeskTest
@Import(Tills.class)
class ApprovalUseTest {

    @Autowired
    private ApproverService approvers;

    @Autowired
    private RenewalService renewals;

    @Autowired
    private SubmissionService submissions;

    @Autowired
    private ResultService results;

    @Autowired
    private CorrectionService corrections;

    @Autowired
    private DrawerClosing closing;

    @Autowired
    private StaffService staff;

    @Autowired
    private Counter counter;

    @Autowired
    private Tills tills;

    @Autowired
    private TestClock clock;

    private BranchDetails branch;
    private StaffDetails second;
    private StaffDetails clerk;
    private DrawerDetails drawer;

    @BeforeEach
    void aClerkHasADrawer() {
        branch = tills.branch();
        second = tills.join(branch, Role.SUPERVISOR);
        clerk = tills.join(branch, Role.CLERK);
        drawer = tills.open(50_000);
    }

    /** Where a word is taken, with what it has to be given for. */
    enum Door {
        CHECKOUT(ApprovalRequirement.SUPERVISOR),
        SUBMISSION(ApprovalRequirement.SUPERVISOR),
        REFUND(ApprovalRequirement.TWO_PEOPLE),
        REVERSAL(ApprovalRequirement.TWO_PEOPLE),
        DRAWER(ApprovalRequirement.ANOTHER_SUPERVISOR),
        HANDING_OVER(ApprovalRequirement.COLLEAGUE);

        private final ApprovalRequirement takes;

        Door(ApprovalRequirement takes) {
            this.takes = takes;
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_word_that_was_given_for_it_is_believed(Door door) {
        var opened = open(door);

        assertThatCode(() -> opened.accept(given(door.takes))).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @EnumSource
    void S06_a_word_that_nobody_gave_is_refused(Door door) {
        var fabricated = Approvals.fabricated(door.takes, second, clerk, clock.instant());

        assertRefused(door, "problem.approval.other", fabricated);
    }

    @ParameterizedTest
    @EnumSource
    void a_word_that_was_given_for_something_else_is_refused(Door door) {
        var other = door.takes == ApprovalRequirement.SUPERVISOR
                ? ApprovalRequirement.COLLEAGUE
                : ApprovalRequirement.SUPERVISOR;

        assertRefused(door, "problem.approval.other", given(other));
    }

    @ParameterizedTest
    @EnumSource
    void a_word_that_was_given_to_another_clerk_is_refused(Door door) {
        tills.join(branch, Role.CLERK);
        var theirs = given(door.takes);
        tills.as(clerk);

        assertRefused(door, "problem.approval.other", theirs);
    }

    @ParameterizedTest
    @EnumSource
    void a_word_that_is_too_old_is_refused(Door door) {
        var opened = open(door);
        var old = given(door.takes);
        clock.advance(Duration.ofMinutes(15).plusSeconds(1));

        assertThat(refusalOf(() -> opened.accept(old)).key()).isEqualTo("problem.approval.expired");
        opened.accept(given(door.takes));
    }

    @ParameterizedTest
    @EnumSource
    void the_word_of_somebody_whose_role_was_taken_away_meanwhile_is_refused(Door door) {
        var word = given(door.takes);
        var less = door == Door.HANDING_OVER ? Role.AUDITOR : Role.CLERK;
        AsSystem.run(() -> staff.changeDuties(second.id(), less, branch.id()));

        assertRefused(door, "problem.approval.ended", word);
    }

    @ParameterizedTest
    @EnumSource
    void the_word_of_somebody_who_was_shut_out_meanwhile_is_refused(Door door) {
        var word = given(door.takes);
        AsSystem.run(() -> staff.disable(second.id()));

        assertRefused(door, "problem.approval.ended", word);
    }

    private void assertRefused(Door door, String key, Approver word) {
        var opened = open(door);

        assertThat(refusalOf(() -> opened.accept(word)).key()).isEqualTo(key);
    }

    private Approver given(ApprovalRequirement requirement) {
        return approvers.approver(requirement, second);
    }

    private Consumer<Approver> open(Door door) {
        return switch (door) {
            case CHECKOUT -> checkout();
            case SUBMISSION -> submission();
            case REFUND -> refund();
            case REVERSAL -> reversal();
            case DRAWER -> drawer();
            case HANDING_OVER -> handingOver();
        };
    }

    private Consumer<Approver> checkout() {
        var card = counter.prepaid();
        var form = counter.voucher(card).withTick("readback", null);
        return word -> assertThat(counter.record(UUID.randomUUID(), card.id(), form, new Approval("by phone", word)))
                .isNotNull();
    }

    private Consumer<Approver> submission() {
        var card = counter.prepaid();
        var form = counter.voucher(card).withTick("readback", null);
        var paid = counter.record(UUID.randomUUID(), card.id(), form, Submission.LATER, null);
        return word -> submissions.submit(paid.id(), form, new Approval("by phone", word));
    }

    private Consumer<Approver> refund() {
        var povo = counter.povo();
        var dear = counter.record(UUID.randomUUID(), povo.id(), counter.amount(povo, "20000"))
                .id();
        results.fail(dear, "declined");
        var all = corrections.left(dear);
        return word ->
                corrections.refund(dear, new RefundOrder(all, "CASH", "declined", new Approval("declined", word)));
    }

    private Consumer<Approver> reversal() {
        var povo = counter.povo();
        var dear = counter.record(UUID.randomUUID(), povo.id(), counter.amount(povo, "20000"))
                .id();
        var day = TestClock.TODAY.plusDays(60);
        results.confirm(dear, new Observation(day, null, "", Observation.Source.CARRIER_PAGE));
        return word -> corrections.reverse(dear, "wrong card", new Approval("wrong card", word));
    }

    private Consumer<Approver> drawer() {
        tills.count(drawer, 10_000);
        return word -> closing.close(drawer.id(), new CloseApproval("a note is missing", word));
    }

    private Consumer<Approver> handingOver() {
        tills.count(drawer, 50_000);
        return word -> closing.handOver(drawer.id(), CloseApproval.NONE, word);
    }
}
