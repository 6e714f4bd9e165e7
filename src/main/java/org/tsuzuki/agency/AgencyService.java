package org.tsuzuki.agency;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tsuzuki.base.CurrentActor;
import org.tsuzuki.base.Differences;
import org.tsuzuki.base.DomainChange;
import org.tsuzuki.base.Problem;
import org.tsuzuki.base.ProblemException;
import org.tsuzuki.base.Staff;
import org.tsuzuki.base.StaleChangeException;

/** The agency's branches and what their receipts are headed with. */
@Service
@Staff.Anyone
@Transactional(readOnly = true)
public class AgencyService {

    private final Branches branches;
    private final ApplicationEventPublisher events;
    private final CurrentActor actor;
    private final Clock clock;

    AgencyService(Branches branches, ApplicationEventPublisher events, CurrentActor actor, Clock clock) {
        this.branches = branches;
        this.events = events;
        this.actor = actor;
        this.clock = clock;
    }

    /** Every branch, also the closed ones, by code. */
    public List<BranchDetails> branches() {
        return branches.findAllByOrderByCode().stream().map(Branch::details).toList();
    }

    /** The branch of an id that the desk itself stored. */
    public BranchDetails branch(BranchId id) {
        return branches.findById(id).orElseThrow().details();
    }

    /**
     * Adds a branch.
     *
     * @throws ProblemException when a field is not good enough or the code is taken
     */
    @Staff.Owner
    @Transactional
    public BranchDetails add(BranchDetails typed) {
        var details = BranchRules.check(typed);
        if (branches.existsByCode(details.code())) {
            throw new ProblemException(Problem.of("problem.branch.code.taken", details.code()), "code");
        }
        var branch = branches.save(new Branch(details, actor.get().name(), clock.instant()));
        events.publishEvent(
                DomainChange.of("branch.created", details.id().value().toString(), details.code()));
        return branch.details();
    }

    /**
     * Changes everything but the code.
     *
     * @throws ProblemException when a field is not good enough
     * @throws StaleChangeException when somebody changed the branch since it was read
     */
    @Staff.Owner
    @Transactional
    public void change(BranchDetails typed) {
        var details = BranchRules.check(typed);
        var branch = branches.findById(details.id()).orElseThrow(() -> ProblemException.of("problem.branch.unknown"));
        var before = branch.details();
        var fields = differences(before, details);
        if (!Objects.equals(before.version(), details.version())) {
            throw new StaleChangeException(branch.changedBy(), branch.changedAt(), fields);
        }
        if (fields.isEmpty()) {
            return;
        }
        branch.change(details, actor.get().name(), clock.instant());
        branches.save(branch);
        events.publishEvent(
                new DomainChange("branch.changed", details.id().value().toString(), before.code(), fields, null));
    }

    private static List<DomainChange.Field> differences(BranchDetails before, BranchDetails after) {
        return new Differences()
                .compare("name", before.name(), after.name())
                .compare("heading", before.heading(), after.heading())
                .compare("address", before.address(), after.address())
                .compare("phone", before.phone(), after.phone())
                .compare("registrationNumber", before.registrationNumber(), after.registrationNumber())
                .compare("closed", before.closed(), after.closed())
                .list();
    }
}
