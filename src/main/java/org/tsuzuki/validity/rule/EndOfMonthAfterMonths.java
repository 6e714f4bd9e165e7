package org.tsuzuki.validity.rule;

import java.time.YearMonth;
import java.util.Map;
import java.util.stream.Stream;
import org.tsuzuki.validity.KeyDate;
import org.tsuzuki.validity.KeyDateKind;
import org.tsuzuki.validity.KeyDates;
import org.tsuzuki.validity.rule.Outcome.Renewed;

/** Data until the end of the month that comes so many months after the month of purchase. */
public record EndOfMonthAfterMonths(int months) implements ValidityRule {

    static final String ID = "END_OF_MONTH_AFTER_N_MONTHS";

    static EndOfMonthAfterMonths read(Params params) {
        return new EndOfMonthAfterMonths(params.allowing("months").numberFromZero("months"));
    }

    @Override
    public String ruleId() {
        return ID;
    }

    @Override
    public Map<String, Object> params() {
        return Params.of("months", months);
    }

    @Override
    public Outcome apply(KeyDates before, Purchase purchase) {
        var refusal = Refusal.tooLate(before, purchase);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        var lastDay = purchase.lastDay(
                YearMonth.from(purchase.day()).plusMonths(months).atEndOfMonth());
        return Renewed.with(
                purchase.move(before, KeyDate.of(KeyDateKind.DATA, lastDay)),
                Warning.list(Stream.of(Warning.earlyDoesNotExtend(before, purchase))));
    }
}
