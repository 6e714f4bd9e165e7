package org.tsuzuki.money;

import java.time.Clock;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.tsuzuki.base.CurrentActor;
import org.tsuzuki.base.JapanTime;
import org.tsuzuki.catalogue.Catalogue;

/** Knows what is taken at a branch today. */
@Component
public class BranchCounter {

    private final Catalogue catalogue;
    private final BranchMethodService methods;
    private final CurrentActor actor;
    private final Clock clock;

    BranchCounter(Catalogue catalogue, BranchMethodService methods, CurrentActor actor, Clock clock) {
        this.catalogue = catalogue;
        this.methods = methods;
        this.actor = actor;
        this.clock = clock;
    }

    /** At the branch of whoever is signed in. */
    public CounterMethods here() {
        return at(actor.get().branchId());
    }

    public CounterMethods at(UUID branch) {
        var chosen = methods.of(branch)
                .map(taken -> taken.stream().map(BranchMethod::methodId).collect(Collectors.toUnmodifiableSet()))
                .orElse(null);
        return new CounterMethods(catalogue, chosen, JapanTime.today(clock));
    }
}
