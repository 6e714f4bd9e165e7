package org.tsuzuki.advice;

import static org.tsuzuki.advice.ReasonCode.SUITS_HABIT;
import static org.tsuzuki.advice.ReasonCode.WORKS_ON_BOTH_SIDES;

import java.util.Set;

/** Whether the channel is of the kind that the customer is used to. */
final class HabitFit {

    private static final String JAPANESE = "ja";

    private HabitFit() {}

    static void judge(Case it, Findings findings) {
        Set<Habit> habits = it.situation().habits();
        habits.stream()
                .filter(habit -> habit.leadsTo(it.channel().family()))
                .filter(habit -> habit != Habit.FIRST_VISIT || !it.situation().speaks(JAPANESE))
                .forEach(habit -> findings.favour(SUITS_HABIT, Words.of(habit)));
        if (habits.contains(Habit.BACK_AND_FORTH) && Case.isTrue(it.conditions().worksAbroad())) {
            findings.favour(WORKS_ON_BOTH_SIDES);
        }
    }
}
