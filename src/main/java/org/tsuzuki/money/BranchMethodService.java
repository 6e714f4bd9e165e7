package org.tsuzuki.money;

import java.time.Clock;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tsuzuki.agency.AgencyService;
import org.tsuzuki.agency.BranchDetails;
import org.tsuzuki.base.CurrentActor;
import org.tsuzuki.base.Differences;
import org.tsuzuki.base.DomainChange;
import org.tsuzuki.base.JapanTime;
import org.tsuzuki.base.ListLimit;
import org.tsuzuki.base.Problem;
import org.tsuzuki.base.ProblemException;
import org.tsuzuki.base.Staff;
import org.tsuzuki.base.StaleChangeException;
import org.tsuzuki.catalogue.Catalogue;
import org.tsuzuki.catalogue.kinds.PaymentKind;
import org.tsuzuki.catalogue.model.PaymentMethod;

/** What each branch takes from its customers, and what that costs. */
@Service
@Staff.Anyone
@Transactional(readOnly = true)
public class BranchMethodService {

    private final StoredMethodChoices choices;
    private final Catalogue catalogue;
    private final AgencyService agency;
    private final ApplicationEventPublisher events;
    private final CurrentActor actor;
    private final Clock clock;

    BranchMethodService(
            StoredMethodChoices choices,
            Catalogue catalogue,
            AgencyService agency,
            ApplicationEventPublisher events,
            CurrentActor actor,
            Clock clock) {
        this.choices = choices;
        this.catalogue = catalogue;
        this.agency = agency;
        this.events = events;
        this.actor = actor;
        this.clock = clock;
    }

    /**
     * What a branch takes, in the order of the catalogue; one of them may have ended there since. Empty while nobody has
     * chosen: then every method is offered.
     */
    public Optional<List<BranchMethod>> of(UUID branchId) {
        return choices.findById(branchId).map(stored -> inOrder(stored.choice().methods()));
    }

    /** The same, to be changed and chosen again. */
    public BranchMethodChoice choice(UUID branchId) {
        return choices.findById(branchId)
                .map(StoredMethodChoice::choice)
                .map(stored -> stored.with(inOrder(stored.methods())))
                .orElseGet(() -> new BranchMethodChoice(branchId, null, List.of()));
    }

    /**
     * Chooses what a branch takes from now on.
     *
     * @throws ProblemException when none is left, or at {@code method.<id>} when one is not taken over a counter
     * @throws StaleChangeException when somebody else chose since it was read
     */
    @Staff.Owner
    @Transactional
    public void choose(BranchMethodChoice typed) {
        var branch = branch(typed.branchId());
        check(typed.methods());
        var stored = choices.findById(typed.branchId()).orElse(null);
        var before = stored == null ? List.<BranchMethod>of() : stored.choice().methods();
        var fields = new Differences()
                .compare("paymentMethods", told(before), told(typed.methods()))
                .list();
        if (stored != null && !Objects.equals(stored.choice().version(), typed.version())) {
            throw new StaleChangeException(stored.changedBy(), stored.changedAt(), fields);
        }
        if (fields.isEmpty()) {
            return;
        }
        if (stored == null) {
            choices.save(new StoredMethodChoice(typed, actor.get().name(), clock.instant()));
        } else {
            stored.change(typed.methods(), actor.get().name(), clock.instant());
            choices.save(stored);
        }
        events.publishEvent(
                new DomainChange("branch.methodsChosen", typed.branchId().toString(), branch.code(), fields, null));
    }

    private BranchDetails branch(UUID id) {
        return agency.branches().stream()
                .filter(branch -> branch.id().value().equals(id))
                .findFirst()
                .orElseThrow(() -> ProblemException.of("problem.branch.unknown"));
    }

    private void check(List<BranchMethod> methods) {
        if (methods.isEmpty()) {
            throw ProblemException.of("problem.branchMethod.none");
        }
        ListLimit.PAYMENT_METHODS.check("methods", methods);
        var seen = new HashSet<String>();
        for (var method : methods) {
            var id = method.methodId();
            refusal(id, seen).ifPresent(problem -> {
                throw new ProblemException(problem, "method." + id);
            });
        }
    }

    private Optional<Problem> refusal(String id, HashSet<String> seen) {
        var method =
                catalogue.paymentMethod(id).filter(known -> known.provenance().holdsOn(JapanTime.today(clock)));
        if (method.isEmpty()) {
            return Optional.of(Problem.of("problem.branchMethod.unknown", name(id)));
        }
        if (method.get().kind() == PaymentKind.CODE) {
            return Optional.of(Problem.of("problem.branchMethod.code", name(id)));
        }
        return seen.add(id) ? Optional.empty() : Optional.of(Problem.of("problem.branchMethod.twice", name(id)));
    }

    private Object name(String id) {
        return catalogue.paymentMethod(id).<Object>map(PaymentMethod::name).orElse(id);
    }

    private List<BranchMethod> inOrder(List<BranchMethod> methods) {
        var order = catalogue.paymentMethods().stream().map(PaymentMethod::id).toList();
        return methods.stream()
                .sorted(Comparator.comparing(method -> order.indexOf(method.methodId())))
                .toList();
    }

    private static List<String> told(List<BranchMethod> methods) {
        return methods.stream()
                .sorted(Comparator.comparing(BranchMethod::methodId))
                .map(method -> "%s %s%% +%d"
                        .formatted(method.methodId(), method.feePercent().toPlainString(), method.daysUntilPaidOut()))
                .toList();
    }
}
