package org.tsuzuki.validity.rule;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tsuzuki.validity.KeyDate;
import org.tsuzuki.validity.KeyDateKind;
import org.tsuzuki.validity.KeyDates;
import org.tsuzuki.validity.rule.Outcome.Renewed;

/**
 * A line billed by the calendar month; its data clock is the end of the bill period that is paid.
 *
 * @param maxYears for a number that is only kept, month by month, the years it may be kept; otherwise null
 * @param callsOnly for an option that gives calls to the end of its month and no data
 */
public record Monthly(@Nullable Integer maxYears, boolean callsOnly) implements ValidityRule {

    static final String ID = "MONTHLY";

    private static final String UNIT = "calendar month";
    private static final String CALLS_ONLY = "calls_only";

    Monthly(@Nullable Integer maxYears) {
        this(maxYears, false);
    }

    static Monthly read(Params params) {
        params.allowing("unit", "max_years", CALLS_ONLY).fixedText("unit", UNIT);
        return new Monthly(params.optionalNumber("max_years"), params.flag(CALLS_ONLY));
    }

    @Override
    public String ruleId() {
        return ID;
    }

    @Override
    public Map<String, Object> params() {
        return maxYears == null
                ? Params.of("unit", UNIT, CALLS_ONLY, callsOnly ? true : null)
                : Params.of("max_years", maxYears, CALLS_ONLY, callsOnly ? true : null);
    }

    @Override
    public Outcome apply(KeyDates before, Purchase purchase) {
        if (maxYears != null) {
            return new NumberKeeping(maxYears).apply(before, purchase);
        }
        var refusal = Refusal.tooLate(before, purchase);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        return Renewed.with(callsOnly ? called(before, purchase) : BillPeriod.paid(before, purchase), List.of());
    }

    private static KeyDates called(KeyDates before, Purchase purchase) {
        var lastDay = purchase.lastDay(YearMonth.from(purchase.day()).atEndOfMonth());
        return purchase.move(before, KeyDate.of(KeyDateKind.CALLS, lastDay));
    }

    @Override
    public boolean givesData() {
        return !callsOnly;
    }

    @Override
    public boolean keepsNumberOnly() {
        return maxYears != null;
    }
}
