package org.tsuzuki.validity.rule;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tsuzuki.base.Problem;
import org.tsuzuki.base.Yen;
import org.tsuzuki.validity.KeyDate;
import org.tsuzuki.validity.KeyDateKind;
import org.tsuzuki.validity.KeyDates;

/**
 * Each recharge adds days to what is left, up to a cap counted from the day of recharge; an expired card starts
 * from that day, its old balance lost. After expiry the number can be called for the keeping days, then it is gone.
 *
 * @param balanceCap a recharge that would lift the balance above it is refused; null when no source says
 */
public record StackingDays(
        int daysPerRecharge,
        int capDays,
        int numberKeepDays,
        @Nullable Yen balanceCap) implements ValidityRule {

    static final String ID = "FIXED_DAYS_STACK_CAP";

    StackingDays(int daysPerRecharge, int capDays, int numberKeepDays) {
        this(daysPerRecharge, capDays, numberKeepDays, null);
    }

    static StackingDays read(Params params) {
        params.allowing("days_per_recharge", "cap_days", "number_keep_days", "balance_cap_jpy");
        return new StackingDays(
                params.number("days_per_recharge"),
                params.number("cap_days"),
                params.numberFromZero("number_keep_days"),
                params.optionalYen("balance_cap_jpy"));
    }

    @Override
    public String ruleId() {
        return ID;
    }

    @Override
    public Map<String, Object> params() {
        return Params.of(
                "days_per_recharge",
                daysPerRecharge,
                "cap_days",
                capDays,
                "number_keep_days",
                numberKeepDays,
                "balance_cap_jpy",
                balanceCap == null ? null : balanceCap.amount());
    }

    @Override
    public Outcome apply(KeyDates before, Purchase purchase) {
        var refusal = Refusal.tooLate(before, purchase);
        return refusal.isPresent() ? refusal.get() : recharge(before, purchase);
    }

    private Outcome recharge(KeyDates before, Purchase purchase) {
        var today = purchase.day();
        var former = before.latest(KeyDateKind.DATA, KeyDateKind.CALLS).map(KeyDate::lastDay);
        var left = former.filter(day -> !day.isBefore(today));
        var uncapped = left.orElse(today).plusDays(daysPerRecharge);
        var byTheRule = capped(uncapped, left, today.plusDays(capDays));
        var lastDay = purchase.lastDay(byTheRule);
        var warnings = Warning.list(Stream.of(
                former.filter(day -> day.isBefore(today)).map(Warning::oldBalanceGone),
                purchase.toldEnd() == null ? lostToCap(byTheRule, uncapped) : Optional.empty(),
                Optional.of(Warning.balanceLostAfter(lastDay))));
        return Outcome.Renewed.with(kept(before, lastDay, purchase), warnings);
    }

    /** What the card already has is never shortened, even where it was noted beyond the cap. */
    private static LocalDate capped(LocalDate uncapped, Optional<LocalDate> left, LocalDate cap) {
        var lastDay = uncapped.isAfter(cap) ? cap : uncapped;
        return left.filter(day -> day.isAfter(lastDay)).orElse(lastDay);
    }

    private Optional<Problem> lostToCap(LocalDate lastDay, LocalDate uncapped) {
        var lost = ChronoUnit.DAYS.between(lastDay, uncapped);
        return lost > 0 ? Optional.of(Warning.capReached(capDays, lost)) : Optional.empty();
    }

    private KeyDates kept(KeyDates before, LocalDate lastDay, Purchase purchase) {
        var after = purchase.move(before, KeyDate.of(KeyDateKind.DATA, lastDay));
        after = purchase.move(after, KeyDate.of(KeyDateKind.CALLS, lastDay));
        for (var hanging : afterTheEnd(lastDay).keyDates()) {
            after = purchase.move(after, hanging);
        }
        return after;
    }

    /** The keeping days end with the release, so the day before is the last to be called or recharged on. */
    private KeyDates afterTheEnd(LocalDate lastDay) {
        var release = lastDay.plusDays(Math.max(1, numberKeepDays));
        return KeyDates.of(
                KeyDate.of(KeyDateKind.RECEIVING, release.minusDays(1)),
                KeyDate.of(KeyDateKind.LAST_CHANCE, release.minusDays(1)),
                KeyDate.of(KeyDateKind.RELEASE, release));
    }

    @Override
    public KeyDates completed(KeyDates noted, Instant now) {
        return noted.completedBy(
                noted.get(KeyDateKind.DATA).isPresent() ? KeyDateKind.DATA : KeyDateKind.CALLS, this::afterTheEnd);
    }
}
