package org.tsuzuki.renewal.followup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.tsuzuki.DeskTest;
import org.tsuzuki.SignedIn;
import org.tsuzuki.base.CurrentActor;
import org.tsuzuki.base.Yen;
import org.tsuzuki.card.CardDetails;
import org.tsuzuki.renewal.ExpectedValidity;
import org.tsuzuki.renewal.Observation;
import org.tsuzuki.renewal.RenewalId;
import org.tsuzuki.renewal.SalePart;
import org.tsuzuki.renewal.checkout.Counter;
import org.tsuzuki.renewal.history.RenewalService;
import org.tsuzuki.renewal.outcome.ResultService;
import org.tsuzuki.renewal.refund.CorrectionService;
import org.tsuzuki.renewal.refund.RefundOrder;
import org.tsuzuki.security.Role;

@DeskTest
class CustomerCreditServiceTest {

    private static final PendingFilter EVERYTHING = new PendingFilter(null, false);

    @Autowired
    private CustomerCreditService owed;

    @Autowired
    private RenewalService renewals;

    @Autowired
    private ResultService results;

    @Autowired
    private CorrectionService corrections;

    @Autowired
    private Counter counter;

    @Autowired
    private CurrentActor actor;

    @Autowired
    private SignedIn signedIn;

    private CardDetails card;
    private RenewalId renewal;

    @BeforeEach
    void recorded() {
        signedIn.as(Role.CLERK);
        card = counter.prepaid();
        renewal = counter.record(card).id();
    }

    @Test
    void a_failed_renewal_is_owed_until_all_of_it_was_given_back() {
        assertThat(list()).doesNotContain(renewal);
        var before = sum();

        results.fail(renewal, "code refused");
        assertThat(list()).contains(renewal);
        assertThat(sum()).isEqualTo(before.plus(new Yen(3_300)));

        refund(Map.of(SalePart.AMOUNT, new Yen(3_000)));
        assertThat(list()).contains(renewal);
        assertThat(sum()).isEqualTo(before.plus(new Yen(300)));

        refund(Map.of(SalePart.FEE, new Yen(300)));
        assertThat(list()).doesNotContain(renewal);
        assertThat(sum()).isEqualTo(before);
    }

    @Test
    void what_was_reversed_is_owed_too() {
        results.confirm(renewal, new Observation(promised(), null, "", Observation.Source.CARRIER_PAGE));
        corrections.reverse(renewal, "wrong card", null);

        assertThat(list()).contains(renewal);
        assertThat(owed.owedTo(card.customerId().value()))
                .singleElement()
                .satisfies(each -> assertThat(each.owed()).isEqualTo(new Yen(3_300)));
    }

    @Test
    void a_customer_is_owed_nothing_while_the_outcome_is_open() {
        results.noAnswer(renewal, "");

        assertThat(owed.owedTo(card.customerId().value())).isEmpty();
    }

    @Test
    void each_branch_owes_for_itself() {
        results.fail(renewal, "code refused");
        signedIn.as(Role.OWNER);

        assertThat(owed.sums(EVERYTHING.at(UUID.randomUUID()))).isEmpty();
        assertThat(owed.owed(EVERYTHING.at(UUID.randomUUID()), PageRequest.ofSize(9)))
                .isEmpty();

        signedIn.as(Role.CLERK);

        assertThat(owed.sums(EVERYTHING.at(UUID.randomUUID())))
                .extracting(CustomerCreditTotal::branchId)
                .containsExactly(actor.get().branchId());
    }

    @Test
    void an_auditor_reads_it_and_nobody_without_signing_in() {
        results.fail(renewal, "code refused");
        signedIn.as(Role.AUDITOR);

        assertThat(list()).contains(renewal);

        signedIn.nobody();

        assertThatThrownBy(() -> owed.sums(EVERYTHING))
                .isInstanceOfAny(AccessDeniedException.class, AuthenticationCredentialsNotFoundException.class);
    }

    private LocalDate promised() {
        var recorded = renewals.find(renewal).orElseThrow();
        return new ExpectedValidity(
                        recorded.details().before(), recorded.details().promised())
                .day()
                .orElseThrow();
    }

    private void refund(Map<SalePart, Yen> parts) {
        corrections.refund(renewal, new RefundOrder(parts, "CASH", "not renewed", null));
    }

    private List<RenewalId> list() {
        return owed.owed(EVERYTHING, PageRequest.ofSize(100_000)).stream()
                .map(row -> row.renewal().id())
                .toList();
    }

    private Yen sum() {
        return owed.sums(EVERYTHING.at(actor.get().branchId())).stream()
                .map(CustomerCreditTotal::sum)
                .reduce(Yen.ZERO, Yen::plus);
    }
}
