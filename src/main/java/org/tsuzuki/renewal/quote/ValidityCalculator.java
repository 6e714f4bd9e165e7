package org.tsuzuki.renewal.quote;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tsuzuki.base.JapanTime;
import org.tsuzuki.base.Problem;
import org.tsuzuki.base.Yen;
import org.tsuzuki.card.CardDetails;
import org.tsuzuki.catalogue.Catalogue;
import org.tsuzuki.catalogue.kinds.Purpose;
import org.tsuzuki.catalogue.model.Plan;
import org.tsuzuki.validity.KeyDate;
import org.tsuzuki.validity.KeyDateKind;
import org.tsuzuki.validity.KeyDates;
import org.tsuzuki.validity.rule.Outcome;
import org.tsuzuki.validity.rule.Purchase;
import org.tsuzuki.validity.rule.ValidityRule;

/** What a purchase does to the key dates of one card: by the plan's rule, or to the day that the clerk types. */
final class ValidityCalculator {

    private final Catalogue catalogue;
    private final CardDetails card;
    private final Instant now;

    ValidityCalculator(Catalogue catalogue, CardDetails card, Instant now) {
        this.catalogue = catalogue;
        this.card = card;
        this.now = now;
    }

    /** A day that the clerk types wins over the rule, because the customer was told it. */
    Moved after(@Nullable Plan plan, @Nullable LocalDate ownExpiry) {
        if (ownExpiry != null) {
            return toDay(ownExpiry, plan);
        }
        if (plan == null) {
            return Moved.to(card.keyDates());
        }
        return switch (outcome(plan)) {
            case Outcome.Renewed renewed ->
                new Moved(
                        renewed.after(), hints(renewed, plan), renewed.warnings(), renewed.lateFee(), Optional.empty());
            case Outcome.Refused refused ->
                new Moved(
                        card.keyDates(), List.of(), List.of(refused.wayOut()), Yen.ZERO, Optional.of(refused.reason()));
        };
    }

    private List<Problem> hints(Outcome.Renewed renewed, Plan plan) {
        var alone = ruleOf(plan).apply(KeyDates.NONE, Purchase.at(now)) instanceof Outcome.Renewed fresh
                ? Optional.of(fresh)
                : Optional.<Outcome.Renewed>empty();
        return new Timing(card.keyDates(), JapanTime.dayOf(now)).hints(renewed, alone);
    }

    private Outcome outcome(Plan plan) {
        var rule = ruleOf(plan);
        var purchase = Purchase.at(now);
        return Optional.ofNullable(card.planId())
                .filter(base -> !base.equals(plan.id()))
                .flatMap(catalogue::plan)
                .map(base -> rule.applyOn(ruleOf(base), card.keyDates(), purchase))
                .orElseGet(() -> rule.apply(card.keyDates(), purchase));
    }

    private static ValidityRule ruleOf(Plan plan) {
        return ValidityRule.of(plan.validity().rule(), plan.validity().params());
    }

    /** The carrier asks for its late fee whatever day was told. */
    private Moved toDay(LocalDate day, @Nullable Plan plan) {
        var lateFee = plan != null && outcome(plan) instanceof Outcome.Renewed renewed ? renewed.lateFee() : Yen.ZERO;
        if (day.isBefore(JapanTime.dayOf(now))) {
            return new Moved(
                    card.keyDates(),
                    List.of(),
                    List.of(),
                    lateFee,
                    Optional.of(Problem.of("problem.renewal.ownExpiry")));
        }
        var moved = card.keyDates().with(new KeyDate(KeyDateKind.DATA, day, null));
        if (card.purpose() == Purpose.VOICE
                || card.keyDates().get(KeyDateKind.CALLS).isPresent()) {
            moved = moved.with(new KeyDate(KeyDateKind.CALLS, day, null));
        }
        return new Moved(moved, List.of(), List.of(), lateFee, Optional.empty());
    }

    /** The key dates afterwards, what to tell, what being late costs, and why it is not possible. */
    record Moved(KeyDates after, List<Problem> hints, List<Problem> warnings, Yen lateFee, Optional<Problem> problem) {

        static Moved to(KeyDates keyDates) {
            return new Moved(keyDates, List.of(), List.of(), Yen.ZERO, Optional.empty());
        }
    }
}
