package org.tsuzuki.renewal.history;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.tsuzuki.base.DomainChange;
import org.tsuzuki.catalogue.model.ChecklistStep;
import org.tsuzuki.renewal.Renewal;
import org.tsuzuki.renewal.quote.Approval;

/** Tells the audit trail what a supervisor's word let pass: each rule by itself, and none that was kept. */
@Component
public class OverrideAudit {

    private final ApplicationEventPublisher events;

    OverrideAudit(ApplicationEventPublisher events) {
        this.events = events;
    }

    /**
     * @param missing the required steps that were left out
     * @param again whether it repeats an earlier entry, or a reference that was used before
     */
    public void tell(Renewal renewal, List<ChecklistStep> missing, boolean again, @Nullable Approval approval) {
        if (approval == null) {
            return;
        }
        var by = new DomainChange.Field("approvedBy", null, approval.by().name());
        if (!missing.isEmpty()) {
            var steps = missing.stream().map(ChecklistStep::id).collect(Collectors.joining(", "));
            publish(
                    "renewal.stepsOverridden",
                    renewal,
                    List.of(by, new DomainChange.Field("missingSteps", null, steps)),
                    approval);
        }
        if (again) {
            publish("renewal.repeated", renewal, List.of(by), approval);
        }
    }

    private void publish(String action, Renewal renewal, List<DomainChange.Field> fields, Approval approval) {
        events.publishEvent(
                new DomainChange(action, renewal.id().toString(), renewal.receiptNumber(), fields, approval.reason()));
    }
}
