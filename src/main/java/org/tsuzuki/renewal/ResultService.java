package org.tsuzuki.renewal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tsuzuki.base.Changed;
import org.tsuzuki.base.Problem;
import org.tsuzuki.base.ProblemException;
import org.tsuzuki.base.Staff;
import org.tsuzuki.card.CardService;
import org.tsuzuki.catalogue.Catalogue;
import org.tsuzuki.catalogue.Plan;
import org.tsuzuki.catalogue.PlanKind;

/** What became of a recorded renewal. Only what was seen moves the card's clocks. */
@Service
@Staff.Counter
@Transactional(readOnly = true)
public class ResultService {

    private final Renewals renewals;
    private final CardService cards;
    private final Catalogue catalogue;
    private final RenewalJson json;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ResultService(
            Renewals renewals,
            CardService cards,
            Catalogue catalogue,
            RenewalJson json,
            ApplicationEventPublisher events,
            Clock clock) {
        this.renewals = renewals;
        this.cards = cards;
        this.catalogue = catalogue;
        this.json = json;
        this.events = events;
        this.clock = clock;
    }

    /**
     * The new validity was seen: the card's clocks move to it.
     *
     * @throws ProblemException when the renewal is settled already, or a day is needed and missing
     */
    @Transactional
    public void confirm(RenewalId id, Observation seen) {
        var renewal = stored(id);
        var details = details(renewal);
        var moved = new PromisedClocks(details.before(), details.promised());
        if (moved.day().isPresent() && seen.lastDay() == null) {
            throw new ProblemException(Problem.of("problem.result.lastDay"), "lastDay");
        }
        SeenDay.check(renewal.recordedAt(), moved.day().orElse(null), seen.lastDay());
        renewal.confirm(json.write(details.observed(seen)), clock.instant());
        renewals.save(renewal);
        var card = cards.find(renewal.card()).orElseThrow(() -> ProblemException.of("problem.card.unknown"));
        var clocks = moved.observedOn(card.clocks(), seen.lastDay());
        cards.moveClocks(card.id(), clocks, basePlan(renewal), seen.balance());
        publish("renewal.confirmed", renewal, moved.day().orElse(null), seen.lastDay(), null);
    }

    /** Somebody looked and did not see it; it stays open, and a blank note leaves an earlier one. */
    @Transactional
    public void notSeen(RenewalId id, String note) {
        var renewal = stored(id);
        var details = details(renewal);
        renewal.notSeen(json.write(note.isBlank() ? details : details.noted(note)), clock.instant());
        renewals.save(renewal);
        publish("renewal.notSeen", renewal, null, null, note.isBlank() ? null : note);
    }

    /** It did not happen; the money that was taken is owed to the customer. */
    @Transactional
    public void fail(RenewalId id, String reason) {
        if (reason.isBlank()) {
            throw new ProblemException(Problem.of("reason.missing"), "reason");
        }
        var renewal = stored(id);
        renewal.fail(json.write(details(renewal).noted(reason)), clock.instant());
        renewals.save(renewal);
        publish("renewal.failed", renewal, null, null, reason);
    }

    /**
     * Says what the renewal ran into, settled or not.
     *
     * @param helpCase the id of a help case; null takes the link away
     */
    @Transactional
    public void linkHelp(RenewalId id, @Nullable String helpCase) {
        var renewal = stored(id);
        var details = details(renewal);
        var help = Optional.ofNullable(helpCase)
                .map(known -> catalogue.helpCase(known).orElseThrow(() -> ProblemException.of("problem.help.unknown")))
                .map(known -> new LinkedHelp(known.id(), known.title()))
                .orElse(null);
        if (Objects.equals(help, details.helpCase())) {
            return;
        }
        renewal.annotate(json.write(details.linked(help)));
        renewals.save(renewal);
        var field = new Changed.Field("helpCase", idOf(details.helpCase()), idOf(help));
        events.publishEvent(new Changed(
                "renewal.helpLinked", renewal.id().toString(), renewal.receiptNumber(), List.of(field), null));
    }

    private static @Nullable String idOf(@Nullable LinkedHelp help) {
        return help == null ? null : help.id();
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
        return json.read(renewal.details(), RenewalDetails.class);
    }

    private void publish(
            String action,
            Renewal renewal,
            @Nullable LocalDate expected,
            @Nullable LocalDate seen,
            @Nullable String reason) {
        var fields = seen == null
                ? List.<Changed.Field>of()
                : List.of(new Changed.Field(
                        "observed",
                        Optional.ofNullable(expected).map(LocalDate::toString).orElse(null),
                        seen.toString()));
        events.publishEvent(new Changed(action, renewal.id().toString(), renewal.receiptNumber(), fields, reason));
    }
}
