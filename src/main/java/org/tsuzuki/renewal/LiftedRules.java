package org.tsuzuki.renewal;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.tsuzuki.base.Changed;
import org.tsuzuki.catalogue.Step;

/** Tells the audit trail what a supervisor's word let pass: each rule by itself, and none that was kept. */
@Component
class LiftedRules {

    private final ApplicationEventPublisher events;

    LiftedRules(ApplicationEventPublisher events) {
        this.events = events;
    }

    /**
     * @param missing the required steps that were left out
     * @param again whether it repeats an earlier entry, or a reference that was used before
     */
    void tell(Renewal renewal, List<Step> missing, boolean again, @Nullable Approval approval) {
        if (approval == null) {
            return;
        }
        var by = new Changed.Field("approvedBy", null, approval.by().name());
        if (!missing.isEmpty()) {
            var steps = missing.stream().map(Step::id).collect(Collectors.joining(", "));
            publish(
                    "renewal.stepsOverridden",
                    renewal,
                    List.of(by, new Changed.Field("missingSteps", null, steps)),
                    approval);
        }
        if (again) {
            publish("renewal.repeated", renewal, List.of(by), approval);
        }
    }

    private void publish(String action, Renewal renewal, List<Changed.Field> fields, Approval approval) {
        events.publishEvent(
                new Changed(action, renewal.id().toString(), renewal.receiptNumber(), fields, approval.reason()));
    }
}
