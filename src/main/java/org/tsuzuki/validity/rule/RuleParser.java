package org.tsuzuki.validity.rule;

import java.util.List;
import java.util.Map;
import org.tsuzuki.base.Problem;
import org.tsuzuki.base.ProblemException;

/** From the id and settings in a plan to the rule. */
final class RuleParser {

    static final List<String> IDS = List.of(
            Monthly.ID,
            Dormancy.ID,
            DaysToEndOfDay.ID,
            StackingDays.ID,
            AddDayWithLateWindow.ID,
            EndOfMonthAfterMonths.ID,
            ActivateBy.ID,
            FixedTermExtendBeforeEnd.ID,
            InclusiveCalendarDays.ID,
            ExactHours.ID,
            CalendarMonthReset.ID,
            BillWindow.ID,
            NumberKeeping.ID,
            Unchanged.WITH_PLAN,
            Unchanged.NONE);

    private RuleParser() {}

    static ValidityRule read(String ruleId, Map<String, ?> values) {
        var params = new Params(ruleId, values);
        return switch (ruleId) {
            case Monthly.ID -> Monthly.read(params);
            case Dormancy.ID -> Dormancy.read(params);
            case DaysToEndOfDay.ID -> DaysToEndOfDay.read(params);
            case StackingDays.ID -> StackingDays.read(params);
            case AddDayWithLateWindow.ID -> AddDayWithLateWindow.read(params);
            case EndOfMonthAfterMonths.ID -> EndOfMonthAfterMonths.read(params);
            case ActivateBy.ID -> ActivateBy.read(params);
            case FixedTermExtendBeforeEnd.ID -> FixedTermExtendBeforeEnd.read(params);
            case InclusiveCalendarDays.ID -> InclusiveCalendarDays.read(params);
            case ExactHours.ID -> ExactHours.read(params);
            case CalendarMonthReset.ID -> CalendarMonthReset.read(params);
            case BillWindow.ID -> BillWindow.read(params);
            case NumberKeeping.ID -> NumberKeeping.read(params);
            case Unchanged.WITH_PLAN, Unchanged.NONE -> Unchanged.read(ruleId, params);
            default -> throw new ProblemException(Problem.of("problem.validity.unknownRule", ruleId), "rule");
        };
    }
}
