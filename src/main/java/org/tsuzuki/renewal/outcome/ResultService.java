package org.tsuzuki.renewal.outcome;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tsuzuki.advice.situation.SituationService;
import org.tsuzuki.base.DomainChange;
import org.tsuzuki.base.Problem;
import org.tsuzuki.base.ProblemException;
import org.tsuzuki.base.Staff;
import org.tsuzuki.base.TextLimit;
import org.tsuzuki.card.CardService;
import org.tsuzuki.catalogue.Catalogue;
import org.tsuzuki.catalogue.kinds.PlanKind;
import org.tsuzuki.catalogue.model.Plan;
import org.tsuzuki.customer.CustomerId;
import org.tsuzuki.renewal.CardBefore;
import org.tsuzuki.renewal.ExpectedValidity;
import org.tsuzuki.renewal.Observation;
import org.tsuzuki.renewal.Renewal;
import org.tsuzuki.renewal.RenewalDetails;
import org.tsuzuki.renewal.RenewalId;
import org.tsuzuki.renewal.Renewals;
import org.tsuzuki.renewal.ResultState;
import org.tsuzuki.renewal.history.RenewalEvent;
import org.tsuzuki.renewal.history.RenewalEventLog;
import org.tsuzuki.renewal.ledger.RenewalLedger;
import org.tsuzuki.security.Role;
import org.tsuzuki.security.StaffDetails;
import org.tsuzuki.settings.Setting;
import org.tsuzuki.settings.Settings;

/** What became of a recorded renewal. Only what was seen moves the card's key dates. */
@Service
@Staff.Counter
@Transactional(readOnly = true)
public class ResultService {

    private final Renewals renewals;
    private final CardService cards;
    private final SituationService situations;
    private final Catalogue catalogue;
    private final ApplicationEventPublisher events;
    private final RenewalEventLog log;
    private final RenewalLedger ledger;
    private final Clock clock;
    private final Settings settings;

    ResultService(
            Renewals renewals,
            CardService cards,
            SituationService situations,
            Catalogue catalogue,
            RenewalEventLog log,
            RenewalLedger ledger,
            ApplicationEventPublisher events,
            Clock clock,
            Settings settings) {
        this.renewals = renewals;
        this.cards = cards;
        this.situations = situations;
        this.catalogue = catalogue;
        this.events = events;
        this.clock = clock;
        this.log = log;
        this.ledger = ledger;
        this.settings = settings;
    }

    /**
     * The new validity was seen: the card's key dates move to it.
     *
     * @throws ProblemException when the renewal is settled already, a day is needed and missing, or nobody has noted that a
     *     stopped line works again
     */
    @Transactional
    public void confirm(RenewalId id, Observation typed) {
        var seen = typed.checked();
        var renewal = stored(id);
        var details = details(renewal);
        var moved = new ExpectedValidity(details.before(), details.promised());
        if (moved.day().isPresent() && seen.lastDay() == null) {
            throw new ProblemException(Problem.of("problem.result.lastDay"), "lastDay");
        }
        ObservedExpiryRule.check(renewal.recordedAt(), moved.day().orElse(null), seen.lastDay());
        if (seen.allowance().isEmpty() && needsProof(renewal)) {
            throw new ProblemException(Problem.of("problem.result.worksAgain"), "allowance");
        }
        var card = cards.find(renewal.card()).orElseThrow(() -> ProblemException.of("problem.card.unknown"));
        renewal.progress().lookedUp(clock.instant());
        move(renewal, ResultState.CONFIRMED, details.observed(seen, CardBefore.of(card)), "");
        var keyDates = moved.observedOn(card.keyDates(), seen.lastDay());
        cards.moveKeyDates(card.id(), keyDates, basePlan(renewal), seen.balance());
        if (details.billed()) {
            situations.worksAgain(card.customerId(), card.id());
        }
        publish("renewal.confirmed", renewal, moved.day().orElse(null), seen.lastDay(), null);
    }

    /** Whether a bill was paid for a line that was stopped, so that it has to be seen at work before it is confirmed. */
    public boolean needsProof(RenewalId id) {
        return needsProof(stored(id));
    }

    private boolean needsProof(Renewal renewal) {
        var details = details(renewal);
        return details.paidForStoppedLine(renewal.recordedAt())
                || details.billed() && situations.isStopped(new CustomerId(renewal.customerId()), renewal.card());
    }

    /**
     * Somebody looked and did not see it; it stays open, and a blank note leaves an earlier one.
     *
     * @param lookAgainAt when to look next; null for the usual time
     */
    @Transactional
    public void notSeen(RenewalId id, String typed, @Nullable Instant lookAgainAt) {
        var note = TextLimit.REASON.check("note", typed);
        var renewal = stored(id);
        var details = details(renewal);
        move(renewal, ResultState.UNKNOWN, note.isEmpty() ? details : details.noted(note), note);
        renewal.progress().lookedUp(clock.instant());
        renewal.progress()
                .lookAgain(Objects.requireNonNullElse(
                        lookAgainAt, clock.instant().plus(settings.time(Setting.NEXT_CHECK_AFTER))));
        publish("renewal.notSeen", renewal, null, null, note.isEmpty() ? null : note);
    }

    /** As {@link #notSeen(RenewalId, String, Instant)}, to look again after the usual time. */
    @Transactional
    public void notSeen(RenewalId id, String note) {
        notSeen(id, note, null);
    }

    /** The carrier gave no answer, so that it may or may not have happened: nothing is tried again before a look. */
    @Transactional
    public void noAnswer(RenewalId id, String typed) {
        var note = TextLimit.REASON.check("note", typed);
        var renewal = stored(id);
        var details = details(renewal);
        move(renewal, ResultState.UNKNOWN, note.isEmpty() ? details : details.noted(note), note);
        renewal.progress().lookedUp(null);
        publish("renewal.noAnswer", renewal, null, null, note.isEmpty() ? null : note);
    }

    /** It did not happen; the money that was taken is owed to the customer. */
    @Transactional
    public void fail(RenewalId id, String typed) {
        var reason = TextLimit.REASON.check("reason", typed);
        if (reason.isEmpty()) {
            throw new ProblemException(Problem.of("reason.missing"), "reason");
        }
        var renewal = stored(id);
        renewal.progress().lookedUp(clock.instant());
        move(renewal, ResultState.FAILED, details(renewal).noted(reason), reason);
        ledger.becameVoid(renewal);
        publish("renewal.failed", renewal, null, null, reason);
    }

    /**
     * Somebody else looks after an open renewal from now on.
     *
     * @throws ProblemException when it is settled, or at "owner" when they do not serve customers (any more)
     */
    @Transactional
    public void handTo(RenewalId id, StaffDetails owner) {
        if (owner.disabled() || owner.role() == Role.AUDITOR) {
            throw new ProblemException(Problem.of("problem.renewal.owner", owner.name()), "owner");
        }
        var renewal = stored(id);
        if (!renewal.result().isOpen()) {
            throw ProblemException.of("problem.renewal.settled");
        }
        renewal.progress().ownedBy(owner.id().value());
        renewals.save(renewal);
        events.publishEvent(new DomainChange(
                "renewal.handedOver",
                id.toString(),
                renewal.receiptNumber(),
                List.of(new DomainChange.Field("owner", null, owner.name())),
                null,
                renewal.ties()));
    }

    private void move(Renewal renewal, ResultState next, RenewalDetails document, String reason) {
        var before = renewal.result();
        renewal.moveTo(next, document, clock.instant());
        renewals.save(renewal);
        renewals.flush();
        log.add(renewal.id(), RenewalEvent.Move.result(before, next, reason, null));
    }

    /** The plan that the card now runs on; a topping or an option leaves the plan below it in place. */
    private @Nullable String basePlan(Renewal renewal) {
        return Optional.ofNullable(renewal.planId())
                .flatMap(catalogue::plan)
                .filter(plan -> plan.kind() != PlanKind.TOPPING && plan.kind() != PlanKind.OPTION)
                .map(Plan::id)
                .orElse(null);
    }

    private Renewal stored(RenewalId id) {
        return renewals.findById(id).orElseThrow(() -> ProblemException.of("problem.renewal.unknown"));
    }

    private RenewalDetails details(Renewal renewal) {
        return renewal.details();
    }

    private void publish(
            String action,
            Renewal renewal,
            @Nullable LocalDate expected,
            @Nullable LocalDate seen,
            @Nullable String reason) {
        var fields = seen == null
                ? List.<DomainChange.Field>of()
                : List.of(new DomainChange.Field(
                        "observed",
                        Optional.ofNullable(expected).map(LocalDate::toString).orElse(null),
                        seen.toString()));
        events.publishEvent(new DomainChange(
                action, renewal.id().toString(), renewal.receiptNumber(), fields, reason, renewal.ties()));
    }
}
