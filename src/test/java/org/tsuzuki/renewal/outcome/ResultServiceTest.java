package org.tsuzuki.renewal.outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;
import static org.tsuzuki.Refusals.refusalOf;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tsuzuki.DeskTest;
import org.tsuzuki.Published;
import org.tsuzuki.SignedIn;
import org.tsuzuki.TestClock;
import org.tsuzuki.advice.situation.CardTrouble;
import org.tsuzuki.advice.situation.SituationService;
import org.tsuzuki.base.Problem;
import org.tsuzuki.base.ProblemException;
import org.tsuzuki.base.Yen;
import org.tsuzuki.card.CardDetails;
import org.tsuzuki.card.CardService;
import org.tsuzuki.customer.CustomerService;
import org.tsuzuki.renewal.ExpectedValidity;
import org.tsuzuki.renewal.Observation;
import org.tsuzuki.renewal.RenewalId;
import org.tsuzuki.renewal.RenewalRecord;
import org.tsuzuki.renewal.ResultState;
import org.tsuzuki.renewal.Rush;
import org.tsuzuki.renewal.checkout.Counter;
import org.tsuzuki.renewal.history.RenewalService;
import org.tsuzuki.security.Role;
import org.tsuzuki.validity.KeyDate;
import org.tsuzuki.validity.KeyDateKind;
import org.tsuzuki.validity.KeyDates;

@DeskTest
class ResultServiceTest {

    @Autowired
    private ResultService results;

    @Autowired
    private RenewalService renewals;

    @Autowired
    private CardService cards;

    @Autowired
    private CustomerService customers;

    @Autowired
    private SituationService situations;

    @Autowired
    private Counter counter;

    @Autowired
    private Published published;

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
    void C64_what_was_seen_moves_the_clocks_and_the_balance() {
        results.confirm(renewal, seen(promised()));

        assertThat(stored().result()).isEqualTo(ResultState.CONFIRMED);
        assertThat(counter.now(card).keyDates()).isEqualTo(stored().details().promised());
        assertThat(counter.now(card).balance()).isEqualTo(new Yen(3_240));
        assertThat(counter.now(card).planId()).isEqualTo(stored().item().planId());
        assertThat(published.actions()).contains("renewal.confirmed", "card.clocksMoved");
    }

    @Test
    void another_day_than_promised_moves_the_clocks_to_that_day() {
        results.confirm(renewal, seen(promised().minusDays(3)));

        assertThat(counter.now(card).keyDates().get(KeyDateKind.DATA))
                .contains(KeyDate.of(KeyDateKind.DATA, promised().minusDays(3)));
        assertThat(published.changes())
                .filteredOn(change -> change.action().equals("renewal.confirmed"))
                .singleElement()
                .satisfies(change -> assertThat(change.fields())
                        .extracting(field -> field.before(), field -> field.after())
                        .containsExactly(tuple(
                                promised().toString(), promised().minusDays(3).toString())));
    }

    @Test
    void a_line_whose_paid_month_was_over_is_confirmed_only_when_it_was_seen_at_work() {
        var overdue = counter.billed();

        assertProofIsAskedFor(overdue);
    }

    @Test
    void a_suspended_line_is_confirmed_only_when_it_was_seen_at_work() {
        var suspended = billed(
                KeyDate.of(KeyDateKind.DATA, TestClock.TODAY.plusDays(9)),
                KeyDate.of(KeyDateKind.SUSPENSION, TestClock.TODAY));

        assertProofIsAskedFor(suspended);
    }

    @Test
    void a_line_that_the_customer_says_is_stopped_is_confirmed_only_when_it_was_seen_at_work() {
        var stopped = billed(KeyDate.of(KeyDateKind.DATA, TestClock.TODAY.plusDays(9)));
        var customer = customers.find(stopped.customerId()).orElseThrow();
        var known = situations.of(customer, stopped.id()).withTroubles(Set.of(CardTrouble.UNPAID_STOP));
        situations.save(customer, stopped.id(), known);

        assertProofIsAskedFor(stopped);

        assertThat(situations.of(customer, stopped.id()).troubles())
                .as("what was seen at work is not stopped any more")
                .isEmpty();
    }

    @Test
    void a_bill_that_is_paid_in_time_needs_no_proof() {
        payBill(billed(KeyDate.of(KeyDateKind.DATA, TestClock.TODAY.plusDays(9))));

        results.confirm(renewal, seen(promised()));

        assertThat(stored().result()).isEqualTo(ResultState.CONFIRMED);
    }

    private void assertProofIsAskedFor(CardDetails line) {
        payBill(line);

        var refusal = catchThrowableOfType(ProblemException.class, () -> results.confirm(renewal, seen(promised())));

        assertThat(refusal.field()).isEqualTo("allowance");
        assertThat(refusal.problem()).isEqualTo(Problem.of("problem.result.worksAgain"));
        assertThat(stored().result()).isEqualTo(ResultState.SUBMITTED);
        results.confirm(renewal, new Observation(promised(), null, "data", Observation.Source.CUSTOMER_PHONE));
        assertThat(stored().result()).isEqualTo(ResultState.CONFIRMED);
    }

    private CardDetails billed(KeyDate... dates) {
        var line = counter.billed();
        return cards.change(
                line.withKind(line.carrierId(), line.planId(), line.kind(), line.identifiers(), KeyDates.of(dates)));
    }

    private void payBill(CardDetails line) {
        var bill = counter.form(line, "CONBINI_SMARTPIT").withPlan("sakura-bill", "3278");
        renewal = counter.record(
                        UUID.randomUUID(), line.id(), bill.withOwnExpiry(null).withTendered(""))
                .id();
    }

    @Test
    void a_clock_that_was_corrected_meanwhile_keeps_its_correction() {
        var corrected = KeyDate.of(KeyDateKind.ACTIVATE_BY, promised().plusYears(1));
        var now = counter.now(card);
        cards.change(now.withKind(
                now.carrierId(),
                now.planId(),
                now.kind(),
                now.identifiers(),
                now.keyDates().with(corrected)));

        results.confirm(renewal, seen(promised()));

        assertThat(counter.now(card).keyDates().get(KeyDateKind.ACTIVATE_BY)).contains(corrected);
    }

    @Test
    void a_day_that_was_promised_must_be_seen() {
        var refusal = catchThrowableOfType(ProblemException.class, () -> results.confirm(renewal, seen(null)));

        assertThat(refusal.field()).isEqualTo("lastDay");
        assertThat(stored().result()).isEqualTo(ResultState.SUBMITTED);
    }

    @Test
    void what_was_not_seen_stays_open_and_moves_nothing() {
        results.notSeen(renewal, "page still shows the old day");

        assertThat(stored().result()).isEqualTo(ResultState.UNKNOWN);
        assertThat(stored().details().resultNote()).isEqualTo("page still shows the old day");
        assertThat(renewals.myOpen()).extracting(RenewalRecord::id).contains(renewal);
        assertThat(counter.now(card).keyDates()).isEqualTo(card.keyDates());

        results.confirm(renewal, seen(promised()));

        assertThat(renewals.myOpen()).extracting(RenewalRecord::id).doesNotContain(renewal);
    }

    @Test
    void a_failure_needs_a_reason() {
        var refusal = catchThrowableOfType(ProblemException.class, () -> results.fail(renewal, " "));

        assertThat(refusal.field()).isEqualTo("reason");
        assertThat(stored().result()).isEqualTo(ResultState.SUBMITTED);

        results.fail(renewal, "code was used before");

        assertThat(stored().result()).isEqualTo(ResultState.FAILED);
        assertThat(counter.now(card).keyDates()).isEqualTo(card.keyDates());
    }

    @Test
    void a_settled_result_stays() {
        results.confirm(renewal, seen(promised()));
        var settled = stored();

        assertSettled(() -> results.confirm(renewal, seen(promised().plusDays(9))));
        assertSettled(() -> results.notSeen(renewal, "again"));
        assertSettled(() -> results.fail(renewal, "again"));

        assertThat(stored()).isEqualTo(settled);
    }

    @Test
    void two_people_who_confirm_at_once_move_the_clocks_once() {
        var day = promised();
        var refused = new Rush(8).each(number -> {
            try {
                results.confirm(renewal, seen(day.plusDays(number)));
                return false;
            } catch (RuntimeException settled) {
                return true;
            }
        });

        assertThat(refused).hasSize(8).containsOnlyOnce(false);
    }

    @Test
    void a_topping_leaves_the_base_plan_below_it() {
        var povo = counter.povo();
        var form = counter.form(povo, "CONBINI_POSA_CODE")
                .withPlan("povo-3-30", "990")
                .withTendered("");
        var topping = counter.record(UUID.randomUUID(), povo.id(), form).id();
        var promised = renewals.find(topping).orElseThrow();

        results.confirm(
                topping,
                seen(new ExpectedValidity(
                                promised.details().before(), promised.details().promised())
                        .day()
                        .orElseThrow()));

        assertThat(counter.now(povo).planId()).isEqualTo("povo-base");
        assertThat(counter.now(povo).keyDates().get(KeyDateKind.DATA)).isPresent();
        assertThat(counter.now(povo).keyDates().get(KeyDateKind.SUSPENSION))
                .isNotEqualTo(povo.keyDates().get(KeyDateKind.SUSPENSION));
    }

    private static void assertSettled(Runnable change) {
        assertThat(refusalOf(change::run).key()).isEqualTo("problem.renewal.settled");
    }

    private RenewalRecord stored() {
        return renewals.find(renewal).orElseThrow();
    }

    private LocalDate promised() {
        return new ExpectedValidity(
                        stored().details().before(), stored().details().promised())
                .day()
                .orElseThrow();
    }

    private static Observation seen(@Nullable LocalDate day) {
        return new Observation(day, new Yen(3_240), "", Observation.Source.CUSTOMER_PHONE);
    }
}
