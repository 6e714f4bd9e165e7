package org.tsuzuki.validity;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tsuzuki.validity.Outcome.Renewed;

/**
 * Days of exactly 24 hours from activation.
 *
 * @param activateWithinDays the plan starts by itself so many days after purchase; null when it starts at once
 * @param topUpOnlyWhileActive an addition that is sold only while the plan runs
 */
public record ExactHours(int days, @Nullable Integer activateWithinDays, boolean topUpOnlyWhileActive)
        implements ValidityRule {

    static final String ID = "EXACT_HOURS";

    static ExactHours read(Params params) {
        params.allowing("days", "activate_within_days", "top_up_only_while_active");
        return new ExactHours(
                params.number("days"),
                params.optionalNumber("activate_within_days"),
                params.flag("top_up_only_while_active"));
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
                "activate_within_days",
                activateWithinDays,
                "top_up_only_while_active",
                topUpOnlyWhileActive ? true : null);
    }

    @Override
    public Outcome apply(CardClocks before, Purchase purchase) {
        var refusal = Refusal.tooLate(before, purchase);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        if (topUpOnlyWhileActive && !before.isRunning(ClockKind.DATA, purchase.at())) {
            return Refusal.notActive();
        }
        if (activateWithinDays == null || topUpOnlyWhileActive) {
            return started(before, purchase, purchase.start());
        }
        var startsByItself = purchase.at().plus(Duration.ofDays(activateWithinDays));
        if (purchase.firstUse() == null) {
            return waiting(before, CardClock.endingAt(ClockKind.ACTIVATE_BY, startsByItself));
        }
        var start = purchase.start().isAfter(startsByItself) ? startsByItself : purchase.start();
        return started(before, purchase, start);
    }

    private Renewed started(CardClocks before, Purchase purchase, Instant start) {
        var data = CardClock.endingAt(ClockKind.DATA, start.plus(Duration.ofDays(days)));
        return Renewed.with(
                before.without(ClockKind.ACTIVATE_BY).withLater(data),
                Warning.list(Stream.of(Warning.earlyDoesNotExtend(before, purchase))));
    }

    private static Renewed waiting(CardClocks before, CardClock activateBy) {
        return Renewed.with(before.withLater(activateBy), List.of(Warning.startsByItself(activateBy.lastDay())));
    }
}
