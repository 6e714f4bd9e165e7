package org.tsuzuki.validity.rule;

import java.io.Serializable;
import java.util.List;
import java.util.Map;

/**
 * A setting that a rule takes, for those who enter one; its text is the message {@code validity.setting.<name>}.
 *
 * @param flag whether it is yes or no; a whole number otherwise
 */
public record RuleSetting(String name, boolean required, boolean flag) implements Serializable {

    private static final Map<String, List<RuleSetting>> BY_RULE = Map.ofEntries(
            Map.entry(Monthly.ID, List.of(optional("max_years"), flag("calls_only"))),
            Map.entry(
                    Dormancy.ID,
                    List.of(needed("days"), needed("grace_days"), optional("metered_spend_waiver_jpy_over"))),
            Map.entry(DaysToEndOfDay.ID, List.of(needed("days"))),
            Map.entry(
                    StackingDays.ID,
                    List.of(
                            needed("days_per_recharge"),
                            needed("cap_days"),
                            needed("number_keep_days"),
                            optional("balance_cap_jpy"))),
            Map.entry(AddDayWithLateWindow.ID, List.of(needed("add_days"), needed("late_window_days"))),
            Map.entry(EndOfMonthAfterMonths.ID, List.of(needed("months"))),
            Map.entry(ActivateBy.ID, List.of(needed("activate_within_days"), needed("days"))),
            Map.entry(FixedTermExtendBeforeEnd.ID, List.of(needed("days"))),
            Map.entry(InclusiveCalendarDays.ID, List.of(needed("days"))),
            Map.entry(
                    ExactHours.ID,
                    List.of(needed("days"), optional("activate_within_days"), flag("top_up_only_while_active"))),
            Map.entry(
                    BillWindow.ID, List.of(needed("pay_from_day"), needed("pay_until_day"), optional("late_fee_jpy"))),
            Map.entry(NumberKeeping.ID, List.of(needed("max_years"))));

    /** The settings of a rule in the order in which people think of them; none for an unknown rule. */
    public static List<RuleSetting> of(String ruleId) {
        return BY_RULE.getOrDefault(ruleId, List.of());
    }

    private static RuleSetting needed(String name) {
        return new RuleSetting(name, true, false);
    }

    private static RuleSetting flag(String name) {
        return new RuleSetting(name, false, true);
    }

    private static RuleSetting optional(String name) {
        return new RuleSetting(name, false, false);
    }
}
