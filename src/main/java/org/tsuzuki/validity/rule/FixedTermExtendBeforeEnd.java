package org.tsuzuki.validity.rule;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.tsuzuki.validity.KeyDate;
import org.tsuzuki.validity.KeyDateKind;
import org.tsuzuki.validity.KeyDates;
import org.tsuzuki.validity.rule.Outcome.Renewed;

/** A term of days, the first included, that is extended before it ends; afterwards the number is gone. */
public record FixedTermExtendBeforeEnd(int days) implements ValidityRule {

    static final String ID = "FIXED_TERM_EXTEND_BEFORE_END";

    static FixedTermExtendBeforeEnd read(Params params) {
        return new FixedTermExtendBeforeEnd(params.allowing("days").number("days"));
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
        var former = before.get(KeyDateKind.DATA);
        var ended = former.filter(data -> data.isPast(purchase.at()));
        if (ended.isPresent()) {
            return Refusal.termEnded(ended.get().lastDay());
        }
        var refusal = Refusal.tooLate(before, purchase);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        var lastDay = purchase.lastDay(former.map(data -> data.lastDay().plusDays(days))
                .orElseGet(() -> purchase.startDay().plusDays(days - 1L)));
        return Renewed.with(until(before, lastDay, purchase), List.of(Warning.extendBeforeEnd(lastDay)));
    }

    private static KeyDates until(KeyDates before, LocalDate lastDay, Purchase purchase) {
        var after = purchase.move(before, KeyDate.of(KeyDateKind.DATA, lastDay));
        for (var hanging : atTheEnd(lastDay).keyDates()) {
            after = purchase.move(after, hanging);
        }
        return before.get(KeyDateKind.CALLS).isPresent()
                ? purchase.move(after, KeyDate.of(KeyDateKind.CALLS, lastDay))
                : after;
    }

    private static KeyDates atTheEnd(LocalDate lastDay) {
        return KeyDates.of(
                KeyDate.of(KeyDateKind.LAST_CHANCE, lastDay), KeyDate.of(KeyDateKind.RELEASE, lastDay.plusDays(1)));
    }

    @Override
    public KeyDates completed(KeyDates noted, Instant now) {
        return noted.completedBy(KeyDateKind.DATA, FixedTermExtendBeforeEnd::atTheEnd);
    }
}
