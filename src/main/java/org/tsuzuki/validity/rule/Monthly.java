package org.tsuzuki.validity.rule;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tsuzuki.validity.KeyDates;
import org.tsuzuki.validity.rule.Outcome.Renewed;

/**
 * A line billed by the calendar month; its data clock is the end of the bill period that is paid.
 *
 * @param maxYears for a number that is only kept, month by month, the years it may be kept; otherwise null
 */
public record Monthly(@Nullable Integer maxYears) implements ValidityRule {

    static final String ID = "MONTHLY";

    private static final String UNIT = "calendar month";

    static Monthly read(Params params) {
        params.allowing("unit", "max_years").fixedText("unit", UNIT);
        return new Monthly(params.optionalNumber("max_years"));
    }

    @Override
    public String ruleId() {
        return ID;
    }

    @Override
    public Map<String, Object> params() {
        return maxYears == null ? Params.of("unit", UNIT) : Params.of("max_years", maxYears);
    }

    @Override
    public Outcome apply(KeyDates before, Purchase purchase) {
        if (maxYears != null) {
            return new NumberKeeping(maxYears).apply(before, purchase);
        }
        var refusal = Refusal.tooLate(before, purchase);
        return refusal.isPresent() ? refusal.get() : Renewed.with(BillPeriod.paid(before, purchase), List.of());
    }
}
