package org.tsuzuki.renewal.settlement;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
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
import org.tsuzuki.renewal.refund.DualControlPolicy;
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
    private final DualControlPolicy dualControl;
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
            DualControlPolicy dualControl,
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
        this.dualControl = dualControl;
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
        var takenBack = takenBack(all);
        return all.stream()
                .map(one -> one.record(takenBack.contains(one.getId())))
                .toList();
    }

    private static Set<UUID> takenBack(List<CarrierSettlement> all) {
        return all.stream()
                .map(CarrierSettlement::reverses)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    /** With what a carrier was paid last at my branch; the channel decides where that is not offered any more. */
    @Staff.Counter
    public SettlementChoice lastTime(String carrierId) {
        var carrier = TextLimit.ID.cut(carrierId);
        var offered = methods.offered(carrier).stream()
                .map(method -> method.id().value())
                .toList();
        return settlements
                .findFirstByCarrierIdAndBranchIdAndCoveredGreaterThanAndReversesIdIsNullOrderByRecordedAtDesc(
                        carrier, actor.get().branchId(), 0)
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
        audited(id, () -> payOnce(id, order));
    }

    private void payOnce(RenewalId id, SettlementOrder order) {
        var renewal = hold(id);
        if (settlements.findBySettlementKey(order.key()).isEmpty()) {
            recorder.pay(renewal, order);
        }
    }

    /** In one transaction, and after it the try to take more cash than there is. */
    private void audited(RenewalId id, Runnable work) {
        try {
            transaction.executeWithoutResult(status -> work.run());
        } catch (ProblemException refused) {
            drawers.auditRefused(
                    refused, renewals.findById(id).map(Renewal::receiptNumber).orElse(null));
            throw refused;
        }
    }

    /** To where money can come back that a carrier got for nothing. */
    @Staff.Counter
    public List<RefundDestination> destinations(RenewalId id) {
        return CheckedRefund.destinations(settlements.findByRenewalIdOrderByRecordedAt(id.value()));
    }

    /** What the carrier has to give back: what it was paid for nothing, as it really charged it. */
    @Staff.Counter
    public Yen toGiveBack(RenewalId id) {
        var rows = settlements.findByRenewalIdOrderByRecordedAt(id.value());
        return CheckedRefund.most(stored(id).sum().held().negated(), CheckedRefund.charged(rows));
    }

    /** Whether a second person has to agree to so much that came back or is lost, together with what did before. */
    @Staff.Counter
    public boolean needsSecondPerson(RenewalId id, Yen amount) {
        return dualControl.isNeededFor(cameBackBefore(settlements.findByRenewalIdOrderByRecordedAt(id.value()))
                .plus(amount));
    }

    /**
     * Whether it could be recorded, whoever agrees to it.
     *
     * @throws ProblemException as {@link #cameBack} does, but for the second person
     */
    @Staff.Counter
    public void check(RenewalId id, CarrierRefundOrder order) {
        checked(stored(id), order);
    }

    /**
     * Records, once for each key, what came back of money that the carrier got for nothing, or that it is lost.
     *
     * @throws ProblemException at "to", "amount", "at" or "reason", or without a needed second person
     */
    @Staff.Counter
    @Transactional
    public void cameBack(RenewalId id, CarrierRefundOrder order) {
        var renewal = hold(id);
        if (settlements.findBySettlementKey(order.key()).isPresent()) {
            return;
        }
        var back = checked(renewal, order);
        var rows = settlements.findByRenewalIdOrderByRecordedAt(id.value());
        dualControl.check(cameBackBefore(rows).plus(back.covered()), order.approval());
        recorder.cameBack(renewal, back, rows.stream().anyMatch(CarrierSettlement::isForeign), order.approval());
    }

    private CheckedRefund checked(Renewal renewal, CarrierRefundOrder order) {
        return CheckedRefund.of(
                order,
                settlements.findByRenewalIdOrderByRecordedAt(renewal.id().value()),
                renewal.sum().held().negated(),
                clock.instant());
    }

    private static Yen cameBackBefore(List<CarrierSettlement> rows) {
        var takenBack = takenBack(rows);
        return rows.stream()
                .filter(row -> row.isRefund() && !takenBack.contains(row.getId()))
                .map(row -> row.covered().negated())
                .reduce(Yen.ZERO, Yen::plus);
    }

    /**
     * Takes a payment back that did not go through or that the carrier gave back whole: what it settled is open again. What
     * came back or is lost is taken back so as well.
     *
     * @throws ProblemException at "reason" when there is none, when it was taken back before, or a payment of which a part
     *     came back or is lost
     */
    @Staff.Counter
    @Transactional(propagation = Propagation.SUPPORTS)
    public void takeBack(UUID settlement, UUID key, String typed) {
        var reason = TextLimit.REASON.check("reason", typed);
        if (reason.isEmpty()) {
            throw new ProblemException(Problem.of("reason.missing"), "reason");
        }
        var earlier = payment(settlement);
        audited(new RenewalId(earlier.renewalId()), () -> takeBackOnce(earlier, key, reason));
    }

    private void takeBackOnce(CarrierSettlement earlier, UUID key, String reason) {
        var renewal = hold(new RenewalId(earlier.renewalId()));
        if (settlements.findBySettlementKey(key).isPresent()) {
            return;
        }
        if (earlier.isReversal() || settlements.existsByReversesId(earlier.getId())) {
            throw ProblemException.of("problem.settlement.takenBack");
        }
        if (earlier.covered().compareTo(renewal.sum().settled()) > 0) {
            throw ProblemException.of("problem.settlement.back.inPart");
        }
        recorder.takeBack(renewal, earlier, key, reason);
    }

    private CarrierSettlement payment(UUID id) {
        return settlements.findById(id).orElseThrow(() -> ProblemException.of("problem.settlement.unknownPayment"));
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
