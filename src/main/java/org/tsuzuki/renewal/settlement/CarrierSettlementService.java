package org.tsuzuki.renewal.settlement;

import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import org.tsuzuki.agency.AgencyService;
import org.tsuzuki.agency.BranchDetails;
import org.tsuzuki.base.CurrentActor;
import org.tsuzuki.base.Problem;
import org.tsuzuki.base.ProblemException;
import org.tsuzuki.base.Staff;
import org.tsuzuki.base.TextLimit;
import org.tsuzuki.base.Yen;
import org.tsuzuki.card.CardService;
import org.tsuzuki.drawer.DrawerService;
import org.tsuzuki.renewal.Renewal;
import org.tsuzuki.renewal.RenewalId;
import org.tsuzuki.renewal.Renewals;
import org.tsuzuki.security.BranchScope;
import org.tsuzuki.settlement.SettlementChoice;
import org.tsuzuki.settlement.SettlementMethodService;

/** What was taken for carriers: paid to them now or later, in parts, by another method when one failed. */
@Service
@Staff.Anyone
@Transactional(readOnly = true)
public class CarrierSettlementService {

    private final OpenSettlements open;
    private final CarrierSettlements settlements;
    private final SettlementRecorder recorder;
    private final Renewals renewals;
    private final SettlementMethodService methods;
    private final DrawerService drawers;
    private final CardService cards;
    private final BranchScope scope;
    private final AgencyService agency;
    private final CurrentActor actor;
    private final Clock clock;
    private final TransactionTemplate transaction;

    CarrierSettlementService(
            OpenSettlements open,
            CarrierSettlements settlements,
            SettlementRecorder recorder,
            Renewals renewals,
            SettlementMethodService methods,
            DrawerService drawers,
            CardService cards,
            BranchScope scope,
            AgencyService agency,
            CurrentActor actor,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.open = open;
        this.settlements = settlements;
        this.recorder = recorder;
        this.renewals = renewals;
        this.methods = methods;
        this.drawers = drawers;
        this.cards = cards;
        this.scope = scope;
        this.agency = agency;
        this.actor = actor;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** A page of what is open, the oldest first; a clerk sees their own branch. */
    public List<OpenSettlement> open(SettlementFilter filter, Pageable page) {
        var branches = agency.branches().stream()
                .collect(Collectors.toMap(branch -> branch.id().value(), BranchDetails::name));
        return open.page(within(filter), page).stream()
                .map(renewal -> new OpenSettlement(
                        renewal.record(),
                        branches.getOrDefault(renewal.branchId(), ""),
                        renewal.sum().held()))
                .toList();
    }

    public long count(SettlementFilter filter) {
        return open.count(within(filter));
    }

    /** What is open with each carrier, the one with the oldest first. */
    public List<CarrierTotal> totals(SettlementFilter filter) {
        return open.totals(within(filter));
    }

    /** What was paid to the carrier for a renewal and came back, in the order of time. */
    public List<SettlementRecord> of(RenewalId id) {
        var all = settlements.findByRenewalIdOrderByRecordedAt(id.value());
        var takenBack = new HashSet<UUID>();
        all.forEach(one -> {
            if (one.reverses() != null) {
                takenBack.add(one.reverses());
            }
        });
        return all.stream()
                .map(one -> one.record(takenBack.contains(one.getId())))
                .toList();
    }

    /** With what a carrier was paid last at my branch; the channel decides where that is not offered any more. */
    @Staff.Counter
    public SettlementChoice lastTime(String carrierId) {
        var carrier = TextLimit.ID.cut(carrierId);
        var offered = methods.offered(carrier).stream()
                .map(method -> method.id().value())
                .toList();
        return settlements
                .findFirstByCarrierIdAndBranchIdAndReversesIdIsNullOrderByRecordedAtDesc(
                        carrier, actor.get().branchId())
                .map(CarrierSettlement::methodId)
                .filter(offered::contains)
                .map(SettlementChoice::by)
                .orElse(SettlementChoice.PRESET);
    }

    /** What of a renewal is held for the carrier; below zero what the carrier has to give back. */
    public Yen held(RenewalId id) {
        return stored(id).sum().held();
    }

    /** What is wrong with a payment as it is typed, by field. */
    @Staff.Counter
    public Map<String, Problem> problems(RenewalId id, SettlementOrder order) {
        var renewal = stored(id);
        return CheckedSettlement.problems(order, renewal.sum().held(), renewal.recordedAt(), clock.instant());
    }

    /**
     * Records that the carrier was paid, once for each key.
     *
     * @throws ProblemException named by field: more than is held, a reason that is missing, a method that does not pay this
     *     carrier, has ended or holds too little
     */
    @Staff.Counter
    @Transactional(propagation = Propagation.SUPPORTS)
    public void pay(RenewalId id, SettlementOrder order) {
        try {
            transaction.executeWithoutResult(status -> payOnce(id, order));
        } catch (ProblemException refused) {
            drawers.auditRefused(
                    refused, renewals.findById(id).map(Renewal::receiptNumber).orElse(null));
            throw refused;
        }
    }

    private void payOnce(RenewalId id, SettlementOrder order) {
        var renewal = hold(id);
        if (settlements.findBySettlementKey(order.key()).isEmpty()) {
            recorder.pay(renewal, order);
        }
    }

    /**
     * Takes a payment back that did not go through or that the carrier gave back: what it settled is open again.
     *
     * @throws ProblemException at "reason" when there is none, or when it was taken back before
     */
    @Staff.Counter
    @Transactional
    public void takeBack(UUID settlement, UUID key, String typed) {
        var reason = TextLimit.REASON.check("reason", typed);
        if (reason.isEmpty()) {
            throw new ProblemException(Problem.of("reason.missing"), "reason");
        }
        var earlier =
                settlements.findById(settlement).orElseThrow(() -> ProblemException.of("problem.settlement.unknown"));
        var renewal = hold(new RenewalId(earlier.renewalId()));
        if (settlements.findBySettlementKey(key).isPresent()) {
            return;
        }
        if (earlier.isReversal() || settlements.existsByReversesId(settlement)) {
            throw ProblemException.of("problem.settlement.takenBack");
        }
        recorder.takeBack(renewal, earlier, key, reason);
    }

    /** One after the other for each card, so that nothing is paid twice at the same moment. */
    private Renewal hold(RenewalId id) {
        renewals.findCard(id).ifPresent(cards::hold);
        return stored(id);
    }

    private SettlementFilter within(SettlementFilter filter) {
        return filter.at(scope.within(filter.branchId()));
    }

    private Renewal stored(RenewalId id) {
        return renewals.findById(id).orElseThrow(() -> ProblemException.of("problem.renewal.unknown"));
    }
}
