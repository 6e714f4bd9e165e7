package org.tsuzuki.validity.rule;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tsuzuki.base.JapanTime;
import org.tsuzuki.validity.KeyDate;
import org.tsuzuki.validity.KeyDateKind;
import org.tsuzuki.validity.KeyDates;
import org.tsuzuki.validity.rule.Outcome.Renewed;

/**
 * Days of exactly 24 hours from activation.
 *
 * @param activateWithinDays the plan starts by itself so many days after purchase; null when it starts at once
 * @param topUpOnlyWhileActive whether nothing can be added to a plan before it runs and after it has ended
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
    public Outcome apply(KeyDates before, Purchase purchase) {
        var refusal = Refusal.tooLate(before, purchase);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        var running = before.isRunning(KeyDateKind.DATA, purchase.at());
        if (topUpOnlyWhileActive && !running && (activateWithinDays == null || !before.isEmpty())) {
            return Refusal.notActive();
        }
        if (activateWithinDays == null || topUpOnlyWhileActive && running) {
            return started(before, purchase, purchase.start());
        }
        var startsByItself = purchase.at().plus(Duration.ofDays(activateWithinDays));
        if (purchase.firstUse() == null && purchase.toldEnd() == null) {
            return waiting(before, KeyDate.endingAt(KeyDateKind.ACTIVATE_BY, startsByItself));
        }
        var start = purchase.start().isAfter(startsByItself) ? startsByItself : purchase.start();
        return started(before, purchase, start);
    }

    private Renewed started(KeyDates before, Purchase purchase, Instant start) {
        var data = purchase.end(KeyDate.endingAt(KeyDateKind.DATA, start.plus(Duration.ofDays(days))));
        return Renewed.with(
                purchase.move(before.without(KeyDateKind.ACTIVATE_BY), data),
                Warning.list(Stream.of(Warning.earlyDoesNotExtend(before, purchase))));
    }

    private static Renewed waiting(KeyDates before, KeyDate activateBy) {
        return Renewed.with(before.withLater(activateBy), List.of(Warning.startsByItself(activateBy.lastDay())));
    }

    /** What is not started in time starts by itself; of a day without an hour the earliest moment is taken. */
    @Override
    public KeyDates completed(KeyDates noted, Instant now) {
        var waiting = noted.get(KeyDateKind.ACTIVATE_BY).filter(date -> date.isPast(now));
        return waiting.isEmpty() || noted.get(KeyDateKind.DATA).isPresent()
                ? noted
                : noted.with(KeyDate.endingAt(
                        KeyDateKind.DATA, earliest(waiting.get()).plus(Duration.ofDays(days))));
    }

    private static Instant earliest(KeyDate date) {
        return date.endsAt() == null ? JapanTime.startOf(date.lastDay()) : date.end();
    }

    @Override
    public boolean startsOnFirstUse() {
        return activateWithinDays != null;
    }
}
