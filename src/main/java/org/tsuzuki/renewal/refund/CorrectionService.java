package org.tsuzuki.renewal.refund;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tsuzuki.base.DomainChange;
import org.tsuzuki.base.Problem;
import org.tsuzuki.base.ProblemException;
import org.tsuzuki.base.Staff;
import org.tsuzuki.base.TextLimit;
import org.tsuzuki.base.Yen;
import org.tsuzuki.card.CardService;
import org.tsuzuki.catalogue.Catalogue;
import org.tsuzuki.catalogue.model.PaymentMethod;
import org.tsuzuki.money.Tender;
import org.tsuzuki.renewal.CardBefore;
import org.tsuzuki.renewal.ExpectedValidity;
import org.tsuzuki.renewal.Renewal;
import org.tsuzuki.renewal.RenewalDetails;
import org.tsuzuki.renewal.RenewalId;
import org.tsuzuki.renewal.Renewals;
import org.tsuzuki.renewal.ResultState;
import org.tsuzuki.renewal.SaleMoney;
import org.tsuzuki.renewal.SalePart;
import org.tsuzuki.renewal.history.RenewalEvent;
import org.tsuzuki.renewal.history.RenewalEventLog;
import org.tsuzuki.renewal.ledger.RenewalLedger;
import org.tsuzuki.renewal.quote.Approval;

/** Corrects the book the only way it can be: by reversal and by giving money back; nothing is ever edited. */
@Service
@Staff.Counter
@Transactional(readOnly = true)
public class CorrectionService {

    private final Renewals renewals;
    private final RefundService refunds;
    private final DualControlPolicy dualControl;
    private final Catalogue catalogue;
    private final CardService cards;
    private final RefundLimitPolicy limits;
    private final RenewalEventLog log;
    private final RenewalLedger ledger;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CorrectionService(
            Renewals renewals,
            RefundService refunds,
            DualControlPolicy dualControl,
            Catalogue catalogue,
            CardService cards,
            RefundLimitPolicy limits,
            RenewalEventLog log,
            RenewalLedger ledger,
            ApplicationEventPublisher events,
            Clock clock) {
        this.renewals = renewals;
        this.refunds = refunds;
        this.dualControl = dualControl;
        this.catalogue = catalogue;
        this.cards = cards;
        this.limits = limits;
        this.log = log;
        this.ledger = ledger;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Whether a second person has to agree to a sum that is reversed, or given back together with what was given back
     * before: in parts it is as much.
     */
    public boolean needsSecondPerson(Yen sum) {
        return dualControl.isNeededFor(sum);
    }

    /** What of each part of a renewal has not been given back. */
    public Map<SalePart, Yen> left(RenewalId id) {
        return stored(id).sum().left();
    }

    /**
     * Takes a wrong entry back. What was paid is owed to the customer from now on; dates that this renewal moved go back
     * with plan and balance, unless they have moved since.
     *
     * @throws ProblemException without a reason, from the settable amount on without a second person, or when the renewal
     *     is not settled
     */
    @Transactional
    public void reverse(RenewalId id, String typed, @Nullable Approval approval) {
        var reason = TextLimit.REASON.check("reason", typed);
        var renewal = stored(id);
        requireReason(reason);
        dualControl.check(renewal.sum().total(), approval);
        var before = renewal.result();
        renewal.moveTo(ResultState.REVERSED, details(renewal).noted(reason), clock.instant());
        renewals.save(renewal);
        if (before == ResultState.CONFIRMED) {
            moveBack(renewal);
        }
        renewals.flush();
        ledger.becameVoid(renewal);
        log.add(id, RenewalEvent.Move.result(before, ResultState.REVERSED, reason, approval));
        var fields = approvedBy(approval);
        events.publishEvent(new DomainChange(
                "renewal.reversed", id.toString(), renewal.receiptNumber(), fields, reason, renewal.ties()));
    }

    private void moveBack(Renewal renewal) {
        var details = details(renewal);
        var seen = details.observation();
        var moved = new ExpectedValidity(details.before(), details.promised());
        var card = cards.find(renewal.card()).orElseThrow();
        var now = moved.observedOn(card.keyDates(), seen == null ? null : seen.lastDay());
        if (now.equals(card.keyDates())) {
            var was = details.replaced() == null ? CardBefore.of(card) : details.replaced();
            var back = was.on(card, renewal.planId(), seen == null ? null : seen.balance());
            var keyDates = was.keyDates() == null || details.replaced() == null ? details.before() : was.keyDates();
            cards.moveBack(card.id(), keyDates, back.planId(), back.balance(), back.balanceNotedOn());
        }
    }

    /** What came in by each method for the sale of a renewal, and what of it has gone back. */
    public SaleMoney moneyOf(RenewalId id) {
        return limits.of(stored(id));
    }

    /**
     * Whether money could be given back so, whoever agrees to it.
     *
     * @throws ProblemException as {@link #refund} does, but for the second person
     */
    public void check(RenewalId id, RefundOrder order) {
        checked(stored(id), order);
    }

    /**
     * Gives money back in part or whole. A renewal of which nobody knows the outcome must be looked up first, and going
     * beyond what came in by the chosen method takes a second person's word.
     *
     * @return the number of the return receipt
     * @throws ProblemException named by the part that is too much, at "means" or "reason", or without a needed second
     *     person
     */
    @Transactional
    public String refund(RenewalId id, RefundOrder order) {
        var renewal = stored(id);
        var method = checked(renewal, order);
        dualControl.check(renewal.sum().refunded().plus(order.sum()), order.approval());
        limits.check(renewal, method, order);
        var tender = new Tender(method, order.sum(), null, null);
        var number = refunds.give(renewal, order.parts(), tender, order.reason(), order.approval());
        renewals.save(renewal);
        return number;
    }

    private PaymentMethod checked(Renewal renewal, RefundOrder order) {
        requireReason(order.reason());
        if (renewal.result().isOpen()) {
            throw ProblemException.of("problem.refund.open");
        }
        renewal.sum().check(order.parts());
        return catalogue
                .paymentMethod(order.methodId())
                .orElseThrow(() -> new ProblemException(Problem.of("problem.renewal.payment"), "means"));
    }

    private static List<DomainChange.Field> approvedBy(@Nullable Approval approval) {
        return approval == null
                ? List.of()
                : List.of(
                        new DomainChange.Field("approvedBy", null, approval.by().name()));
    }

    private static void requireReason(String reason) {
        if (reason.isBlank()) {
            throw new ProblemException(Problem.of("reason.missing"), "reason");
        }
    }

    private Renewal stored(RenewalId id) {
        return renewals.findById(id).orElseThrow(() -> ProblemException.of("problem.renewal.unknown"));
    }

    private RenewalDetails details(Renewal renewal) {
        return renewal.details();
    }
}
