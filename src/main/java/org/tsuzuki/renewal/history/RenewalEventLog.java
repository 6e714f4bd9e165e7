package org.tsuzuki.renewal.history;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.tsuzuki.base.CurrentActor;
import org.tsuzuki.base.DomainChange;
import org.tsuzuki.catalogue.model.ChecklistStep;
import org.tsuzuki.renewal.MoneyState;
import org.tsuzuki.renewal.Renewal;
import org.tsuzuki.renewal.RenewalId;
import org.tsuzuki.renewal.ResultState;
import org.tsuzuki.renewal.quote.Approval;
import org.tsuzuki.renewal.quote.CheckedReference;

/**
 * Writes every step of a renewal's money and result behind the last one, in the transaction that takes it, and tells
 * the audit log of its beginning: with each rule by itself that a supervisor's word let pass, and none that was kept.
 */
@Component
public class RenewalEventLog {

    private final RenewalEvents steps;
    private final EntityManager database;
    private final ApplicationEventPublisher events;
    private final CurrentActor actor;
    private final Clock clock;

    RenewalEventLog(
            RenewalEvents steps,
            EntityManager database,
            ApplicationEventPublisher events,
            CurrentActor actor,
            Clock clock) {
        this.steps = steps;
        this.database = database;
        this.events = events;
        this.actor = actor;
        this.clock = clock;
    }

    /** A renewal is recorded: its money is taken, and it is entered at the carrier unless that follows. */
    public void recorded(Renewal renewal, OverriddenRules overridden) {
        var total = renewal.sum().total();
        write(
                renewal.id(),
                0,
                RenewalEvent.Move.money(
                        MoneyState.OPEN, MoneyState.TAKEN, total, overridden.reason(), overridden.approval()));
        if (renewal.result() == ResultState.SUBMITTED) {
            write(renewal.id(), 1, submission(overridden));
        }
        tell(renewal, "renewal.recorded", List.of(new DomainChange.Field("total", null, total.toString())), null);
        tell(renewal, overridden);
    }

    /** A renewal that was only paid is entered at the carrier. */
    public void submitted(Renewal renewal, OverriddenRules overridden) {
        add(renewal.id(), submission(overridden));
        tell(renewal, "renewal.submitted", List.of(), null);
        tell(renewal, overridden);
    }

    public void add(RenewalId renewal, RenewalEvent.Move move) {
        write(renewal, steps.countByKeyRenewalId(renewal.value()), move);
    }

    public List<RecordedEvent> of(RenewalId renewal) {
        return steps.findByKeyRenewalIdOrderByKeyPosition(renewal.value()).stream()
                .map(RenewalEvent::taken)
                .toList();
    }

    private static RenewalEvent.Move submission(OverriddenRules overridden) {
        return RenewalEvent.Move.result(
                ResultState.PREPARED, ResultState.SUBMITTED, overridden.reason(), overridden.approval());
    }

    private void write(RenewalId renewal, int position, RenewalEvent.Move move) {
        database.persist(
                new RenewalEvent(new RenewalEventKey(renewal.value(), position), move, actor.get(), clock.instant()));
    }

    private void tell(Renewal renewal, OverriddenRules overridden) {
        var approval = overridden.approval();
        if (approval == null) {
            return;
        }
        var by = new DomainChange.Field("approvedBy", null, approval.by().name());
        if (!overridden.missing().isEmpty()) {
            var steps = overridden.missing().stream().map(ChecklistStep::id).collect(Collectors.joining(", "));
            var fields = List.of(by, new DomainChange.Field("missingSteps", null, steps));
            tell(renewal, "renewal.stepsOverridden", fields, approval.reason());
        }
        if (overridden.again()) {
            tell(renewal, "renewal.repeated", List.of(by), approval.reason());
        }
        if (!overridden.different().isEmpty()) {
            var fields = Stream.concat(
                            Stream.of(by), overridden.different().stream().map(RenewalEventLog::difference))
                    .toList();
            tell(renewal, "renewal.differenceApproved", fields, approval.reason());
        }
    }

    private static DomainChange.Field difference(CheckedReference reference) {
        var comparison = Objects.requireNonNull(reference.comparison());
        return new DomainChange.Field("noted", comparison.expected(), comparison.noted());
    }

    private void tell(Renewal renewal, String action, List<DomainChange.Field> fields, @Nullable String reason) {
        events.publishEvent(new DomainChange(
                action, renewal.id().toString(), renewal.receiptNumber(), fields, reason, renewal.ties()));
    }

    /**
     * What was let pass.
     *
     * @param missing the required steps that were left out
     * @param again whether it repeats an earlier entry, or a reference that was used before
     * @param different what was noted and differs so much that it took two people
     * @param approval whose word it was; null where none was needed
     */
    public record OverriddenRules(
            List<ChecklistStep> missing,
            boolean again,
            List<CheckedReference> different,
            @Nullable Approval approval) {

        String reason() {
            return approval == null ? "" : approval.reason();
        }
    }
}
