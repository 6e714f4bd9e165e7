package org.tsuzuki.validity.rule;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.tsuzuki.base.ProblemException;
import org.tsuzuki.validity.KeyDateKind;
import org.tsuzuki.validity.KeyDates;
import org.tsuzuki.validity.rule.Outcome.Renewed;

/** How a purchase moves the key dates of a card; one record per rule that carriers have, settings as the plan states them. */
public sealed interface ValidityRule extends Serializable
        permits ActivateBy,
                AddDayWithLateWindow,
                BillWindow,
                CalendarMonthReset,
                DaysToEndOfDay,
                Dormancy,
                EndOfMonthAfterMonths,
                ExactHours,
                FixedTermExtendBeforeEnd,
                InclusiveCalendarDays,
                Monthly,
                NumberKeeping,
                StackingDays,
                Unchanged {

    /** The ids that {@link #of} knows; each is named by the message {@code validity.rule.<id>}. */
    static List<String> ids() {
        return RuleParser.IDS;
    }

    /**
     * The rule a plan states: {@code of("DORMANCY", Map.of("days", 180, "grace_days", 30))}.
     *
     * @throws ProblemException for an unknown rule, or a setting that is missing, unknown or out of range
     */
    static ValidityRule of(String ruleId, Map<String, ?> params) {
        return RuleParser.read(ruleId, params);
    }

    String ruleId();

    /** The settings, in the shape that {@link #of} reads. */
    Map<String, Object> params();

    /** Whether the days are counted from a day of installation or first use, which only the customer may know. */
    default boolean startsOnFirstUse() {
        return false;
    }

    /** Whether what is bought brings data; an option for calls leaves the end of the data alone. */
    default boolean givesData() {
        return true;
    }

    /** Whether nothing but the number is bought, without any service. */
    default boolean keepsNumberOnly() {
        return false;
    }

    /** The dates that are noted, with those that hang on them by this rule and are missing now. */
    default KeyDates completed(KeyDates noted, Instant now) {
        return noted;
    }

    /** What this purchase does to a card with these key dates. Nothing is changed by asking. */
    Outcome apply(KeyDates before, Purchase purchase);

    /**
     * As {@link #apply}, for a topping bought on a base plan: a base plan that goes dormant starts to count
     * again from the end of the topping. Base plans of other kinds are not touched by toppings.
     */
    default Outcome applyOn(ValidityRule base, KeyDates before, Purchase purchase) {
        var own = apply(before, purchase);
        if (!(base instanceof Dormancy dormancy) || !(own instanceof Renewed renewed)) {
            return own;
        }
        var alone = apply(KeyDates.NONE, purchase) instanceof Renewed topping ? topping : renewed;
        var keptAlive =
                alone.after().latest(KeyDateKind.DATA, KeyDateKind.CALLS).map(end -> purchase.paidUntil(end.lastDay()));
        return renewed.followedBy(dormancy.apply(renewed.after(), keptAlive.orElse(purchase)));
    }
}
