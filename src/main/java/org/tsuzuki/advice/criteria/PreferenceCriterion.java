package org.tsuzuki.advice.criteria;

import static org.tsuzuki.advice.criteria.ReasonCode.SUITS_HABIT;
import static org.tsuzuki.advice.criteria.ReasonCode.WORKS_ON_BOTH_SIDES;

import java.util.Set;
import org.tsuzuki.advice.situation.CustomerPreference;

/** Whether the channel is of the kind that the customer is used to. */
public final class PreferenceCriterion {

    private static final String JAPANESE = "ja";

    private PreferenceCriterion() {}

    public static void judge(AdviceContext it, ReasonCollector findings) {
        Set<CustomerPreference> habits = it.situation().habits();
        habits.stream()
                .filter(habit -> habit.leadsTo(it.channel().family()))
                .filter(habit -> habit != CustomerPreference.FIRST_VISIT
                        || !it.situation().speaks(JAPANESE))
                .forEach(habit -> findings.favour(SUITS_HABIT, ReasonTexts.of(habit)));
        if (habits.contains(CustomerPreference.BACK_AND_FORTH)
                && AdviceContext.isTrue(it.conditions().worksAbroad())) {
            findings.favour(WORKS_ON_BOTH_SIDES);
        }
    }
}
