package org.tsuzuki.validity.rule;

import java.time.Instant;
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
        var isKept = before.earliest(KeyDateKind.DATA, KeyDateKind.CALLS, KeyDateKind.RECEIVING)
                        .isEmpty()
                && before.get(KeyDateKind.RELEASE).isPresent();
        return Renewed.with(isKept ? before : applied(before, purchase), List.of());
    }

    private KeyDates applied(KeyDates before, Purchase purchase) {
        var release =
                purchase.day().with(TemporalAdjusters.firstDayOfNextMonth()).plusYears(maxYears);
        return before.without(KeyDateKind.DATA, KeyDateKind.CALLS, KeyDateKind.RECEIVING, KeyDateKind.SUSPENSION)
                .withLater(KeyDate.of(KeyDateKind.LAST_CHANCE, release.minusDays(1)))
                .withLater(KeyDate.of(KeyDateKind.RELEASE, release));
    }

    @Override
    public KeyDates completed(KeyDates noted, Instant now) {
        return noted.completedBy(
                KeyDateKind.RELEASE, release -> KeyDates.of(KeyDate.of(KeyDateKind.LAST_CHANCE, release.minusDays(1))));
    }
}
