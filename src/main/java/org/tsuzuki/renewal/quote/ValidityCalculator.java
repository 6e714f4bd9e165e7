package org.tsuzuki.renewal.quote;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tsuzuki.base.Problem;
import org.tsuzuki.base.Yen;
import org.tsuzuki.card.CardDetails;
import org.tsuzuki.catalogue.CatalogueSnapshot;
import org.tsuzuki.catalogue.kinds.PlanKind;
import org.tsuzuki.catalogue.kinds.Purpose;
import org.tsuzuki.catalogue.model.Plan;
import org.tsuzuki.validity.KeyDate;
import org.tsuzuki.validity.KeyDateKind;
import org.tsuzuki.validity.KeyDates;
import org.tsuzuki.validity.LineAfterEnd;
import org.tsuzuki.validity.rule.Dormancy;
import org.tsuzuki.validity.rule.LineTerms;
import org.tsuzuki.validity.rule.NumberKeeping;
import org.tsuzuki.validity.rule.Outcome;
import org.tsuzuki.validity.rule.Purchase;
import org.tsuzuki.validity.rule.ValidityRule;
import org.tsuzuki.validity.rule.WarningCode;

/**
 * What a purchase does to the key dates of one card: by the plan's rule, with the facts that the clerk knows. A last day
 * that the carrier names wins over the rule and moves every date that hangs on it.
 *
 * @param plan what is bought; null for another amount, or a bill
 * @param newCard whether a new card or profile is sold, on which nothing runs yet
 */
record ValidityCalculator(
        CatalogueSnapshot catalogue,
        CardDetails card,
        @Nullable Plan plan,
        Purchase purchase,
        boolean newCard) {

    private static final String END_OF_DAY = "24:00";

    Moved after() {
        var told = purchase.toldEnd();
        if (told != null && told.isBefore(purchase.day())) {
            return Moved.refused(start(), Problem.of("problem.renewal.ownExpiry"), List.of());
        }
        if (plan != null) {
            return bought(plan);
        }
        if (isKeptNumber()) {
            return Moved.to(told == null ? start() : NumberKeeping.keptUntil(start(), told));
        }
        return switch (line().rule()) {
            case ValidityRule rule when line().billed() -> billed(rule);
            case null, default -> told == null ? Moved.to(start()) : toldWithoutPlan(told);
        };
    }

    /** Paying to keep a number moves nothing by itself: its last year was fixed when it was applied for. */
    private boolean isKeptNumber() {
        return line().afterEnd() == LineAfterEnd.NUMBER_KEPT_THEN_DEAD && !(line().rule() instanceof Dormancy);
    }

    /** A bill is paid for its period, whatever it amounts to. */
    private Moved billed(ValidityRule rule) {
        return switch (line().buy(rule, before(), purchase)) {
            case Outcome.Renewed renewed ->
                new Moved(
                        withCalls(renewed.after()), List.of(), renewed.warnings(), renewed.lateFee(), Optional.empty());
            case Outcome.Refused refused -> refused(refused, line());
        };
    }

    private Moved bought(Plan plan) {
        var base = assumedBase(plan);
        var line = base.map(known -> line().on(ruleOf(known))).orElseGet(this::line);
        return switch (line.buy(ruleOf(plan), before(), purchase)) {
            case Outcome.Renewed renewed ->
                new Moved(
                        withCalls(renewed.after()),
                        Stream.concat(base.map(ValidityCalculator::assumption).stream(), hints(renewed, plan).stream())
                                .toList(),
                        renewed.warnings(),
                        renewed.lateFee(),
                        Optional.empty());
            case Outcome.Refused refused -> refused(refused, line);
        };
    }

    /** What the carrier has sold is true even where the dates on the card said that it could not be. */
    private Moved refused(Outcome.Refused refused, LineTerms line) {
        var told = purchase.toldEnd();
        return told == null
                ? Moved.refused(start(), refused.reason(), List.of(refused.wayOut()))
                : Moved.to(asTold(line, told), Problem.of(WarningCode.TOLD_AGAINST_RULE, refused.reason()));
    }

    /** What is known of the data stays where none was bought. */
    private KeyDates asTold(LineTerms line, LocalDate told) {
        if (plan != null && ruleOf(plan).keepsNumberOnly()) {
            return NumberKeeping.keptUntil(before(), told);
        }
        var after = withCalls(line.told(before(), data(told), purchase.at()));
        if (plan == null || ruleOf(plan).givesData()) {
            return after;
        }
        var calls = after.without(KeyDateKind.DATA);
        return before().get(KeyDateKind.DATA).map(calls::with).orElse(calls);
    }

    private Moved toldWithoutPlan(LocalDate told) {
        var line = line();
        return switch (line.rule()) {
            case null -> Moved.to(withCalls(shifted(told)));
            case Dormancy dormancy ->
                dormancy.apply(before().with(data(told)), purchase.paidUntil(told)) instanceof Outcome.Renewed renewed
                        ? Moved.to(renewed.after())
                        : Moved.to(withCalls(line.told(before(), data(told), purchase.at())));
            case ValidityRule rule ->
                line.buy(rule, before(), purchase) instanceof Outcome.Renewed renewed
                        ? Moved.to(withCalls(renewed.after().with(data(told))))
                        : Moved.to(withCalls(line.told(before(), data(told), purchase.at())));
        };
    }

    /** Without a rule, what was to follow the end follows the new one at the same distance. */
    private KeyDates shifted(LocalDate told) {
        var before = before();
        var former = before.get(KeyDateKind.DATA).map(KeyDate::lastDay);
        var after = before.with(data(told));
        if (former.isEmpty()) {
            return after;
        }
        var days = told.toEpochDay() - former.get().toEpochDay();
        for (var kind :
                List.of(KeyDateKind.RECEIVING, KeyDateKind.LAST_CHANCE, KeyDateKind.SUSPENSION, KeyDateKind.RELEASE)) {
            var hanging = before.get(kind).filter(date -> !date.lastDay().isBefore(former.get()));
            if (hanging.isPresent()) {
                after = after.with(KeyDate.of(kind, hanging.get().lastDay().plusDays(days)));
            }
        }
        return after;
    }

    /** Calls of a voice card end with what the carrier told, as far as nothing else is known of them. */
    private KeyDates withCalls(KeyDates after) {
        var told = purchase.toldEnd();
        var calls = after.get(KeyDateKind.CALLS);
        return told == null
                        || plan != null && ruleOf(plan).keepsNumberOnly()
                        || calls.filter(date -> !date.lastDay().isBefore(told)).isPresent()
                        || calls.isEmpty() && card.purpose() != Purpose.VOICE
                ? after
                : after.with(KeyDate.of(KeyDateKind.CALLS, told));
    }

    private static KeyDate data(LocalDate told) {
        return KeyDate.of(KeyDateKind.DATA, told);
    }

    /** The dates before the purchase, with those that hang on the noted ones. */
    KeyDates start() {
        return newCard ? card.keyDates() : before();
    }

    private KeyDates before() {
        return newCard ? KeyDates.NONE : line().completed(card.keyDates(), purchase.at());
    }

    /** A card of which no plan is noted is on the plan that is bought for it, as far as anybody knows. */
    private LineTerms line() {
        if (newCard) {
            return LineTerms.UNKNOWN;
        }
        var line = card.line(catalogue);
        return card.planId() == null && plan != null && !(line.rule() instanceof Dormancy)
                ? line.on(ruleOf(plan))
                : line;
    }

    /** A topping runs on a base plan; where none is noted, the carrier's only one that can go dormant is meant. */
    private Optional<Plan> assumedBase(Plan plan) {
        return plan.kind() == PlanKind.TOPPING
                ? catalogue
                        .dormantBase(card.carrierId())
                        .filter(base -> !base.id().equals(card.planId()))
                : Optional.empty();
    }

    /** Until when the carrier has to be asked, or that it is too late to be sure. */
    private Optional<Problem> askBy() {
        return line().shown(card.keyDates(), purchase.at())
                .get(KeyDateKind.ASK_BY)
                .filter(date -> !newCard && !before().isPast(KeyDateKind.DATA, purchase.at()))
                .map(date -> Problem.of(
                        date.isPast(purchase.at()) ? "renew.lead.late" : "renew.lead.askBy",
                        date.lastDay(),
                        date.endsAt() == null ? END_OF_DAY : date.endsAt().toString()));
    }

    private static Problem assumption(Plan base) {
        return Problem.of("renew.assumed.base", base.name());
    }

    private List<Problem> hints(Outcome.Renewed renewed, Plan plan) {
        var alone = ruleOf(plan).apply(KeyDates.NONE, Purchase.at(purchase.at())) instanceof Outcome.Renewed fresh
                ? Optional.of(fresh)
                : Optional.<Outcome.Renewed>empty();
        var hints = new ArrayList<Problem>();
        if (ruleOf(plan).givesData() && !ruleOf(plan).keepsNumberOnly()) {
            hints.addAll(new Timing(before(), purchase.day(), line().billed()).hints(renewed, alone));
        }
        askBy().ifPresent(hints::add);
        if (ruleOf(plan).startsOnFirstUse() && purchase.firstUse() == null && purchase.toldEnd() == null) {
            var counted = !renewed.after().get(KeyDateKind.DATA).equals(before().get(KeyDateKind.DATA));
            hints.add(Problem.of(counted ? "renew.assumed.startsToday" : "renew.assumed.notStarted"));
        }
        return hints;
    }

    /** What the rules of this purchase need to know and only the customer or the carrier's page can tell. */
    Set<RenewalChoice.Fact> wanted() {
        var wanted = EnumSet.noneOf(RenewalChoice.Fact.class);
        if (plan == null) {
            return wanted;
        }
        var bought = ruleOf(plan);
        if (bought.startsOnFirstUse()) {
            wanted.add(RenewalChoice.Fact.FIRST_USE);
        }
        var base = assumedBase(plan).map(ValidityCalculator::ruleOf).orElse(line().rule());
        if (base instanceof Dormancy && plan.kind() == PlanKind.TOPPING) {
            wanted.add(RenewalChoice.Fact.PROMOTION_CODE);
        }
        var waived = bought instanceof Dormancy || !purchase.countsAsPaid();
        if (waived
                && (bought instanceof Dormancy ? bought : base) instanceof Dormancy line
                && line.waiverOver() != null) {
            wanted.add(RenewalChoice.Fact.METERED_SPEND);
        }
        return wanted;
    }

    private static ValidityRule ruleOf(Plan plan) {
        return ValidityRule.of(plan.validity().rule(), plan.validity().params());
    }

    /** The key dates afterwards, what to tell, what being late costs, and why it is not possible. */
    record Moved(KeyDates after, List<Problem> hints, List<Problem> warnings, Yen lateFee, Optional<Problem> problem) {

        static Moved to(KeyDates keyDates, Problem... warnings) {
            return new Moved(keyDates, List.of(), List.of(warnings), Yen.ZERO, Optional.empty());
        }

        static Moved refused(KeyDates keyDates, Problem problem, List<Problem> warnings) {
            return new Moved(keyDates, List.of(), warnings, Yen.ZERO, Optional.of(problem));
        }

        /** What the clerk is asked back about before it is recorded. */
        List<Problem> asked() {
            return warnings.stream()
                    .filter(warning ->
                            warning.is(WarningCode.BEYOND_NUMBER_LOSS) || warning.is(WarningCode.TOLD_AGAINST_RULE))
                    .toList();
        }
    }
}
