package org.tsuzuki.renewal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.BeforeProperty;
import org.jspecify.annotations.Nullable;
import org.tsuzuki.base.ProblemException;
import org.tsuzuki.base.Yen;
import org.tsuzuki.card.CardDetails;
import org.tsuzuki.money.PaymentChoice;
import org.tsuzuki.money.TenderType;
import org.tsuzuki.renewal.history.RecordedEvent;
import org.tsuzuki.renewal.history.StateDimension;
import org.tsuzuki.renewal.outcome.LawDesk;
import org.tsuzuki.renewal.quote.Submission;
import org.tsuzuki.renewal.refund.RefundOrder;
import org.tsuzuki.security.Role;

/** Any sequence of allowed and forbidden commands on the renewals of a card keeps the books true. */
class RenewalMachineTest {

    private static final Map<SalePart, Yen> MILLION = Map.of(SalePart.AMOUNT, new Yen(1_000_000));

    private static @Nullable LawDesk opened;

    private LawDesk desk = desk();
    private @Nullable CardDetails card;
    private @Nullable RenewalId last;

    private static synchronized LawDesk desk() {
        if (opened == null) {
            opened = LawDesk.open();
        }
        return opened;
    }

    @BeforeProperty
    void atTheCounter() {
        desk = desk();
    }

    @Property(tries = 60, shrinking = ShrinkingMode.BOUNDED)
    void money_and_results_take_only_allowed_steps_and_every_yen_is_found(
            @ForAll("sequences") List<RenewalCommand> commands) {
        desk.signedIn.as(Role.CLERK);
        card = desk.counter.prepaid();
        last = null;

        for (var command : commands) {
            var before = state();
            var refused = isRefused(command);
            var after = state();
            if (refused) {
                assertThat(after).as("refused %s changes nothing", command).isEqualTo(before);
            }
            assertSteps();
        }
        assertThat(desk.laws().papersWithoutTheirMoney()).isEmpty();
        assertThat(desk.laws().refundsWithoutTheirMoney()).isEmpty();
        assertThat(desk.hasGaps()).isFalse();
    }

    @Provide
    Arbitrary<List<RenewalCommand>> sequences() {
        return Arbitraries.of(RenewalCommand.class).list().ofMinSize(1).ofMaxSize(12);
    }

    private boolean isRefused(RenewalCommand command) {
        try {
            carryOut(command);
            return false;
        } catch (ProblemException refused) {
            return true;
        }
    }

    private void carryOut(RenewalCommand command) {
        switch (command) {
            case TAKE_AND_SUBMIT -> record(Submission.DONE, "CASH");
            case TAKE_ONLY -> record(Submission.LATER, "CASH");
            case PAY_WITH_WHAT_IS_OWED -> record(Submission.DONE, TenderType.CUSTOMER_CREDIT.id());
            default -> after(command, last());
        }
    }

    private void after(RenewalCommand command, RenewalId id) {
        switch (command) {
            case SUBMIT -> desk.submissions.submit(id, desk.counter.voucher(card()), null);
            case CONFIRM -> {
                var renewal = desk.renewals.find(id).orElseThrow();
                var day = new ExpectedValidity(
                                renewal.details().before(), renewal.details().promised())
                        .day()
                        .orElse(null);
                desk.results.confirm(id, new Observation(day, null, "", Observation.Source.CARRIER_PAGE));
            }
            case NOT_SEEN -> desk.results.notSeen(id, "");
            case NO_ANSWER -> desk.results.noAnswer(id, "");
            case FAIL -> desk.results.fail(id, "declined");
            case REVERSE -> desk.corrections.reverse(id, "wrong card", desk.counter.agreed());
            case REVERSE_ALONE -> desk.corrections.reverse(id, " ", null);
            case REFUND_ALL ->
                desk.corrections.refund(
                        id, new RefundOrder(desk.corrections.left(id), "CASH", "not needed", desk.counter.agreed()));
            case REFUND_FEE ->
                desk.corrections.refund(
                        id,
                        new RefundOrder(Map.of(SalePart.FEE, new Yen(100)), "CASH", "goodwill", desk.counter.agreed()));
            case REFUND_TOO_MUCH ->
                desk.corrections.refund(id, new RefundOrder(MILLION, "CASH", "too much", desk.counter.agreed()));
            default -> throw new IllegalStateException(command.name());
        }
    }

    private void record(Submission submission, String method) {
        var form = desk.counter.voucher(card()).paidBy(PaymentChoice.NONE.withMethod(method));
        last = desk.counter
                .record(UUID.randomUUID(), card().id(), form, submission, desk.counter.word())
                .id();
    }

    private List<RenewalRecord> state() {
        return desk.renewals.history(card().id());
    }

    /** Each axis goes on from where it stood, only by allowed moves, and ends where the renewal stands. */
    private void assertSteps() {
        for (var renewal : state()) {
            var money = MoneyState.OPEN;
            var result = ResultState.PREPARED;
            for (var step : desk.renewals.steps(renewal.id())) {
                assertThat(step.by()).isNotBlank();
                if (step.axis() == StateDimension.MONEY) {
                    assertThat(step.from()).isEqualTo(money.name());
                    assertThat(money.canBecome(MoneyState.valueOf(step.to()))).isTrue();
                    money = MoneyState.valueOf(step.to());
                } else {
                    assertThat(step.from()).isEqualTo(result.name());
                    assertThat(result.canBecome(ResultState.valueOf(step.to()))).isTrue();
                    result = ResultState.valueOf(step.to());
                }
            }
            assertThat(renewal.amounts().money()).isEqualTo(money);
            assertThat(renewal.result()).isEqualTo(result);
            if (Set.of(ResultState.CONFIRMED, ResultState.UNKNOWN).contains(result)) {
                assertThat(desk.renewals.steps(renewal.id()))
                        .extracting(RecordedEvent::to)
                        .contains(ResultState.SUBMITTED.name());
            }
        }
    }

    private CardDetails card() {
        return Objects.requireNonNull(card);
    }

    private RenewalId last() {
        if (last == null) {
            throw ProblemException.of("problem.renewal.unknown");
        }
        return last;
    }
}
