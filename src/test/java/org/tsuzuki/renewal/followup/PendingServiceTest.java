package org.tsuzuki.renewal.followup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tsuzuki.Refusals.refusalOf;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.tsuzuki.DeskTest;
import org.tsuzuki.SignedIn;
import org.tsuzuki.TestClock;
import org.tsuzuki.agency.AgencyService;
import org.tsuzuki.agency.BranchDetails;
import org.tsuzuki.base.CurrentActor;
import org.tsuzuki.card.CardDetails;
import org.tsuzuki.renewal.RenewalId;
import org.tsuzuki.renewal.checkout.Counter;
import org.tsuzuki.renewal.history.RenewalService;
import org.tsuzuki.renewal.outcome.ResultService;
import org.tsuzuki.renewal.quote.Submission;
import org.tsuzuki.security.AsSystem;
import org.tsuzuki.security.Role;

@DeskTest
class PendingServiceTest {

    private static final PendingFilter EVERYTHING = new PendingFilter(null, false);
    private static final PageRequest ALL = PageRequest.ofSize(100_000);

    @Autowired
    private PendingService pending;

    @Autowired
    private ResultService results;

    @Autowired
    private RenewalService renewals;

    @Autowired
    private Counter counter;

    @Autowired
    private AgencyService agency;

    @Autowired
    private CurrentActor actor;

    @Autowired
    private SignedIn signedIn;

    @Autowired
    private TestClock clock;

    private CardDetails card;

    @BeforeEach
    void atTheCounter() {
        signedIn.as(Role.CLERK);
        card = counter.prepaid();
    }

    @Test
    void what_is_prepared_submitted_or_unknown_is_on_the_board_and_what_is_settled_is_not() {
        var later = counter.record(
                        UUID.randomUUID(), card.id(), counter.voucher(card), Submission.LATER, counter.word())
                .id();
        var submitted = counter.record(counter.prepaid()).id();
        var unknown = counter.record(counter.prepaid()).id();
        var failed = counter.record(counter.prepaid()).id();
        results.noAnswer(unknown, "");
        results.fail(failed, "code refused");

        assertThat(open(EVERYTHING)).contains(later, submitted, unknown).doesNotContain(failed);
    }

    @Test
    void the_oldest_comes_first_and_parts_follow_each_other() {
        clock.advance(Duration.ofMinutes(1));
        var second = counter.record(counter.prepaid()).id();
        clock.advance(Duration.ofMinutes(1));
        var third = counter.record(counter.prepaid()).id();
        var mine = EVERYTHING.onlyMine(true);
        var all = open(mine);
        var size = all.indexOf(third);

        var next = pending.open(mine, PageRequest.of(1, size));

        assertThat(all).containsSubsequence(second, third);
        assertThat(next.getFirst().renewal().id()).isEqualTo(third);
        assertThat(pending.open(mine, PageRequest.of(0, size))).hasSize(size);
        assertThat(pending.countOpen(mine)).isEqualTo(all.size());
    }

    @Test
    void only_mine_are_those_that_i_look_after() {
        var mine = counter.record(card).id();
        var handed = counter.record(counter.prepaid()).id();
        results.handTo(handed, signedIn.as(Role.SUPERVISOR));
        signedIn.as(Role.CLERK);

        assertThat(open(EVERYTHING.onlyMine(true))).contains(mine).doesNotContain(handed);
        assertThat(row(handed).owner()).isEqualTo("Test SUPERVISOR");
    }

    @Test
    void a_clerk_sees_their_own_branch_whatever_they_ask_for() {
        var recorded = counter.record(card).id();
        var other = branch();

        assertThat(open(EVERYTHING.at(other))).contains(recorded);
        assertThat(pending.mayChooseBranch()).isFalse();

        signedIn.as(Role.SUPERVISOR);

        assertThat(pending.mayChooseBranch()).isTrue();
        assertThat(open(EVERYTHING.at(other))).isEmpty();
        assertThat(open(EVERYTHING.at(actor.get().branchId()))).contains(recorded);
    }

    @Test
    void an_auditor_reads_it_and_nobody_else_without_signing_in() {
        var recorded = counter.record(card).id();
        signedIn.as(Role.AUDITOR);

        assertThat(open(EVERYTHING)).contains(recorded);

        signedIn.nobody();

        assertThatThrownBy(() -> open(EVERYTHING))
                .isInstanceOfAny(AccessDeniedException.class, AuthenticationCredentialsNotFoundException.class);
        assertThatThrownBy(() -> pending.due())
                .isInstanceOfAny(AccessDeniedException.class, AuthenticationCredentialsNotFoundException.class);
    }

    @Test
    void a_look_is_due_at_its_time_and_overdue_ten_minutes_later() {
        var recorded = counter.record(card).id();
        assertThat(row(recorded).due().state()).isEqualTo(Due.State.LATER);

        clock.advance(Duration.ofMinutes(30));
        assertThat(row(recorded).due().state()).isEqualTo(Due.State.NOW);

        clock.advance(Duration.ofMinutes(11));
        assertThat(row(recorded).due()).satisfies(due -> {
            assertThat(due.state()).isEqualTo(Due.State.OVERDUE);
            assertThat(due.late()).isEqualTo(Duration.ofMinutes(11));
        });
    }

    @Test
    void the_due_looks_are_counted_anew_after_every_look() {
        var recorded = counter.record(card).id();
        clock.advance(Duration.ofMinutes(31));
        var before = pending.due();

        results.notSeen(recorded, "", clock.instant().plus(Duration.ofHours(2)));

        assertThat(pending.due()).isEqualTo(before - 1);
    }

    @Test
    void what_fell_due_meanwhile_is_counted_some_seconds_later() {
        counter.record(card);
        var before = pending.due();

        clock.advance(Duration.ofMinutes(31));

        assertThat(pending.due()).isGreaterThan(before);
    }

    @Test
    void nobody_who_only_reads_looks_after_a_renewal() {
        var recorded = counter.record(card).id();
        var auditor = signedIn.as(Role.AUDITOR);
        signedIn.as(Role.CLERK);

        assertThat(refusalOf(() -> results.handTo(recorded, auditor)).key()).isEqualTo("problem.renewal.owner");
    }

    private List<RenewalId> open(PendingFilter filter) {
        return pending.open(filter, ALL).stream().map(row -> row.renewal().id()).toList();
    }

    private PendingRenewal row(RenewalId id) {
        return pending.open(EVERYTHING, ALL).stream()
                .filter(row -> row.renewal().id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private UUID branch() {
        var code = "P" + Long.toString(System.nanoTime() % 40_000, 36).toUpperCase(Locale.ROOT);
        return AsSystem.call(() -> agency.add(BranchDetails.opening(code, "Other", "Tsuzuki Travel")))
                .id()
                .value();
    }
}
