package org.tsuzuki.validity.rule;

import java.util.Map;
import java.util.stream.Stream;
import org.tsuzuki.validity.KeyDate;
import org.tsuzuki.validity.KeyDateKind;
import org.tsuzuki.validity.KeyDates;
import org.tsuzuki.validity.rule.Outcome.Renewed;

/** Each 24 hours from purchase are a day, usable to the end of the last one; two of them run side by side. */
public record DaysToEndOfDay(int days) implements ValidityRule {

    static final String ID = "DAYS_FROM_PURCHASE_END_OF_DAY_JST";

    static DaysToEndOfDay read(Params params) {
        return new DaysToEndOfDay(params.allowing("days").number("days"));
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
        var data = KeyDate.of(KeyDateKind.DATA, purchase.lastDay(purchase.day().plusDays(days)));
        return Renewed.with(
                purchase.move(before, data), Warning.list(Stream.of(Warning.earlyDoesNotExtend(before, purchase))));
    }
}
