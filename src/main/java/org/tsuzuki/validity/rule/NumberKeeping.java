package org.tsuzuki.validity.rule;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import org.tsuzuki.validity.KeyDate;
import org.tsuzuki.validity.KeyDateKind;
import org.tsuzuki.validity.KeyDates;
import org.tsuzuki.validity.rule.Outcome.Renewed;

/**
 * The number is kept without service, up to some years from the first of the month after application; paying for
 * further months does not add to them.
 */
public record NumberKeeping(int maxYears) implements ValidityRule {

    static final String ID = "NUMBER_KEEP";

    static NumberKeeping read(Params params) {
        return new NumberKeeping(params.allowing("max_years").number("max_years"));
    }

    @Override
    public String ruleId() {
        return ID;
    }

    @Override
    public Map<String, Object> params() {
        return Params.of("max_years", maxYears);
    }

    @Override
    public Outcome apply(KeyDates before, Purchase purchase) {
        var refusal = Refusal.tooLate(before, purchase);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        var told = purchase.toldEnd();
        if (told != null) {
            return Renewed.with(keptUntil(before, told), List.of());
        }
        return Renewed.with(isKept(before) ? before : applied(before, purchase), List.of());
    }

    private static boolean isKept(KeyDates before) {
        return before.earliest(KeyDateKind.DATA, KeyDateKind.CALLS, KeyDateKind.RECEIVING)
                        .isEmpty()
                && before.get(KeyDateKind.RELEASE).isPresent();
    }

    private KeyDates applied(KeyDates before, Purchase purchase) {
        var release =
                purchase.day().with(TemporalAdjusters.firstDayOfNextMonth()).plusYears(maxYears);
        return withoutService(before)
                .withLater(KeyDate.of(KeyDateKind.LAST_CHANCE, release.minusDays(1)))
                .withLater(KeyDate.of(KeyDateKind.RELEASE, release));
    }

    /** A number that is kept to a last day that the carrier names, and lost on the day after it. */
    public static KeyDates keptUntil(KeyDates before, LocalDate lastDay) {
        return withoutService(before)
                .with(KeyDate.of(KeyDateKind.LAST_CHANCE, lastDay))
                .with(KeyDate.of(KeyDateKind.RELEASE, lastDay.plusDays(1)));
    }

    private static KeyDates withoutService(KeyDates before) {
        return before.without(KeyDateKind.DATA, KeyDateKind.CALLS, KeyDateKind.RECEIVING, KeyDateKind.SUSPENSION);
    }

    @Override
    public boolean keepsNumberOnly() {
        return true;
    }

    @Override
    public KeyDates completed(KeyDates noted, Instant now) {
        return noted.completedBy(
                KeyDateKind.RELEASE, release -> KeyDates.of(KeyDate.of(KeyDateKind.LAST_CHANCE, release.minusDays(1))));
    }
}
