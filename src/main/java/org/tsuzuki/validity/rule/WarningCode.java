package org.tsuzuki.validity.rule;

import org.tsuzuki.base.ProblemCode;

/** What a clerk is warned of before money is taken. */
public enum WarningCode implements ProblemCode {
    HOURS_LEFT_TODAY("hoursLeftToday"),
    MINUTES_LEFT_TODAY("minutesLeftToday"),
    EARLY_DOES_NOT_EXTEND("earlyDoesNotExtend"),
    PROMOTION_DOES_NOT_COUNT("promotionDoesNotCount"),
    SUSPENDED_ASK_SUPPORT("suspendedAskSupport"),
    BALANCE_LOST_AFTER("balanceLostAfter"),
    OLD_BALANCE_GONE("oldBalanceGone"),
    CAP_REACHED("capReached"),
    LATE_CHARGE("lateCharge"),
    LATE_FEE("lateFee"),
    WINDOW_NOT_OPEN("windowNotOpen"),
    EXTEND_BEFORE_END("extendBeforeEnd"),
    ACTIVATE_BY("activateBy"),
    STARTS_BY_ITSELF("startsByItself"),
    /** What is bought runs longer than the number lives. */
    BEYOND_NUMBER_LOSS("beyondNumberLoss"),
    /** The rule refuses what the carrier is said to have sold. */
    TOLD_AGAINST_RULE("toldAgainstRule");

    private final String name;

    WarningCode(String name) {
        this.name = name;
    }

    @Override
    public String key() {
        return "validity.warning." + name;
    }
}
