package org.tsuzuki.validity.rule;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tsuzuki.base.Yen;
import org.tsuzuki.validity.KeyDate;
import org.tsuzuki.validity.KeyDateKind;
import org.tsuzuki.validity.KeyDates;
import org.tsuzuki.validity.rule.Outcome.Renewed;

/**
 * A line without a monthly fee is suspended when nothing has been paid for some days, and cancelled after the grace
 * days. Counted from the day after the last paid topping ends, or from the day of activation when there is none.
 * The carrier may act later than this; it does not promise the day.
 *
 * @param waiverOver metered calls and messages above this keep the line alive as a payment does; null when none do
 */
public record Dormancy(int days, int graceDays, @Nullable Yen waiverOver) implements ValidityRule {

    static final String ID = "DORMANCY";

    static Dormancy read(Params params) {
        params.allowing("days", "grace_days", "metered_spend_waiver_jpy_over");
        return new Dormancy(
                params.number("days"),
                params.number("grace_days"),
                params.optionalYen("metered_spend_waiver_jpy_over"));
    }

    @Override
    public String ruleId() {
        return ID;
    }

    @Override
    public Map<String, Object> params() {
        return Params.of(
                "days",
                days,
                "grace_days",
                graceDays,
                "metered_spend_waiver_jpy_over",
                waiverOver == null ? null : waiverOver.amount());
    }

    @Override
    public Outcome apply(KeyDates before, Purchase purchase) {
        var refusal = Refusal.tooLate(before, purchase);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        if (!purchase.countsAsPaid() && !isWaived(purchase)) {
            return Renewed.with(before, List.of(Warning.promotionDoesNotCount()));
        }
        return before.isPast(KeyDateKind.SUSPENSION, purchase.at())
                ? Renewed.with(counted(before, purchase), List.of(Warning.suspendedAskSupport()))
                : Renewed.with(counted(before, purchase), List.of());
    }

    private boolean isWaived(Purchase purchase) {
        return waiverOver != null && purchase.meteredSpend().compareTo(waiverOver) > 0;
    }

    private KeyDates counted(KeyDates before, Purchase purchase) {
        var lastDay = purchase.lastDay(countFrom(purchase).plusDays(days - 1L));
        var after = purchase.move(before, KeyDate.of(KeyDateKind.CALLS, lastDay));
        for (var hanging : completed(KeyDates.of(KeyDate.of(KeyDateKind.CALLS, lastDay)), purchase.at())
                .keyDates()) {
            after = purchase.move(after, hanging);
        }
        return after;
    }

    private static LocalDate countFrom(Purchase purchase) {
        var paidUntil = purchase.paidUntil();
        return paidUntil == null || !purchase.countsAsPaid() ? purchase.startDay() : paidUntil.plusDays(1);
    }

    @Override
    public KeyDates completed(KeyDates noted, Instant now) {
        var counted = noted.get(KeyDateKind.SUSPENSION).isPresent()
                ? noted
                : noted.completedBy(
                        KeyDateKind.DATA, data -> KeyDates.of(KeyDate.of(KeyDateKind.CALLS, data.plusDays(days))));
        var suspended = counted.completedBy(
                KeyDateKind.CALLS, calls -> KeyDates.of(KeyDate.of(KeyDateKind.SUSPENSION, calls.plusDays(1))));
        return suspended.completedBy(
                KeyDateKind.SUSPENSION,
                suspension -> KeyDates.of(
                        KeyDate.of(KeyDateKind.LAST_CHANCE, suspension.plusDays(graceDays - 1L)),
                        KeyDate.of(KeyDateKind.RELEASE, suspension.plusDays(graceDays))));
    }
}
