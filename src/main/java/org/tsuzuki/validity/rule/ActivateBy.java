package org.tsuzuki.validity.rule;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.tsuzuki.validity.KeyDate;
import org.tsuzuki.validity.KeyDateKind;
import org.tsuzuki.validity.KeyDates;
import org.tsuzuki.validity.rule.Outcome.Renewed;

/** To be started within some days of purchase, or lost; then a term of days, the day of first use included. */
public record ActivateBy(int activateWithinDays, int days) implements ValidityRule {

    static final String ID = "ACTIVATE_BY";

    static ActivateBy read(Params params) {
        params.allowing("activate_within_days", "days");
        return new ActivateBy(params.number("activate_within_days"), params.number("days"));
    }

    @Override
    public String ruleId() {
        return ID;
    }

    @Override
    public Map<String, Object> params() {
        return Params.of("activate_within_days", activateWithinDays, "days", days);
    }

    @Override
    public Outcome apply(KeyDates before, Purchase purchase) {
        var refusal = Refusal.tooLate(before, purchase);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        var startBy = purchase.day().plusDays(activateWithinDays);
        if (purchase.firstUse() == null && purchase.toldEnd() == null) {
            var waiting = before.withLater(KeyDate.of(KeyDateKind.ACTIVATE_BY, startBy));
            return Renewed.with(waiting, List.of(Warning.activateBy(startBy)));
        }
        return purchase.startDay().isAfter(startBy)
                ? Refusal.activationTooLate(startBy)
                : started(before, purchase, purchase.lastDay(purchase.startDay().plusDays(days - 1L)));
    }

    private Renewed started(KeyDates before, Purchase purchase, LocalDate lastDay) {
        var warnings = Stream.of(Warning.shortFirstDay(purchase, days), Warning.earlyDoesNotExtend(before, purchase));
        return Renewed.with(
                purchase.move(before.without(KeyDateKind.ACTIVATE_BY), KeyDate.of(KeyDateKind.DATA, lastDay)),
                Warning.list(warnings));
    }

    @Override
    public boolean startsOnFirstUse() {
        return true;
    }
}
