package org.tsuzuki.validity.rule;

import java.time.LocalTime;
import java.util.Map;
import java.util.stream.Stream;
import org.tsuzuki.validity.KeyDate;
import org.tsuzuki.validity.KeyDateKind;
import org.tsuzuki.validity.KeyDates;
import org.tsuzuki.validity.rule.Outcome.Renewed;

/** The day of installation is day 1, even at 23:59; the last day ends at 23:59. */
public record InclusiveCalendarDays(int days) implements ValidityRule {

    static final String ID = "CALENDAR_DAYS_INCLUSIVE_JST";

    private static final LocalTime END = LocalTime.of(23, 59);

    static InclusiveCalendarDays read(Params params) {
        return new InclusiveCalendarDays(params.allowing("days").number("days"));
    }

    @Override
    public String ruleId() {
        return ID;
    }

    @Override
    public Map<String, Object> params() {
        return Params.of("days", days);
    }

    @Override
    public Outcome apply(KeyDates before, Purchase purchase) {
        var refusal = Refusal.tooLate(before, purchase);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        var data = new KeyDate(
                KeyDateKind.DATA, purchase.lastDay(purchase.startDay().plusDays(days - 1L)), END);
        var warnings = Stream.of(Warning.shortFirstDay(purchase, days), Warning.earlyDoesNotExtend(before, purchase));
        return Renewed.with(purchase.move(before, data), Warning.list(warnings));
    }

    @Override
    public boolean startsOnFirstUse() {
        return true;
    }
}
