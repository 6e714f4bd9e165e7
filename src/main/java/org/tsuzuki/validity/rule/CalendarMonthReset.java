package org.tsuzuki.validity.rule;

import java.time.YearMonth;
import java.util.Map;
import java.util.stream.Stream;
import org.tsuzuki.validity.KeyDate;
import org.tsuzuki.validity.KeyDateKind;
import org.tsuzuki.validity.KeyDates;
import org.tsuzuki.validity.rule.Outcome.Renewed;

/** Data is counted afresh on the first of each month, so what is bought lasts to the end of its month. */
public record CalendarMonthReset() implements ValidityRule {

    static final String ID = "CALENDAR_MONTH_RESET";

    static CalendarMonthReset read(Params params) {
        params.allowing();
        return new CalendarMonthReset();
    }

    @Override
    public String ruleId() {
        return ID;
    }

    @Override
    public Map<String, Object> params() {
        return Params.of();
    }

    @Override
    public Outcome apply(KeyDates before, Purchase purchase) {
        var refusal = Refusal.tooLate(before, purchase);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        var lastDay = purchase.lastDay(YearMonth.from(purchase.day()).atEndOfMonth());
        var data = KeyDate.of(KeyDateKind.DATA, lastDay);
        return Renewed.with(
                purchase.move(before, data), Warning.list(Stream.of(Warning.earlyDoesNotExtend(before, purchase))));
    }
}
