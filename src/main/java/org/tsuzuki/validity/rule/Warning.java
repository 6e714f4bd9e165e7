package org.tsuzuki.validity.rule;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.tsuzuki.base.JapanTime;
import org.tsuzuki.base.Problem;
import org.tsuzuki.base.Yen;
import org.tsuzuki.validity.KeyDateKind;
import org.tsuzuki.validity.KeyDates;

/** What the clerk tells the customer before money is taken. */
final class Warning {

    /** A plan of several days is poor value when its first day has fewer hours left than this. */
    private static final Duration SHORT_FIRST_DAY = Duration.ofHours(6);

    private Warning() {}

    static List<Problem> list(Stream<Optional<Problem>> warnings) {
        return warnings.flatMap(Optional::stream).toList();
    }

    /** For plans whose day of start counts as a whole day; a plan of one day always says how much of it is left. */
    static Optional<Problem> shortFirstDay(Purchase purchase, int days) {
        var start = purchase.start();
        var left = Duration.between(start, JapanTime.startOf(purchase.startDay().plusDays(1)));
        if (purchase.start().isAfter(purchase.at()) || days > 1 && left.compareTo(SHORT_FIRST_DAY) >= 0) {
            return Optional.empty();
        }
        return Optional.of(
                left.toHours() > 0 ? of("hoursLeftToday", left.toHours()) : of("minutesLeftToday", left.toMinutes()));
    }

    /** For plans that run from their own purchase and are not added to what is left. */
    static Optional<Problem> earlyDoesNotExtend(KeyDates before, Purchase purchase) {
        return before.running(purchase.at())
                .get(KeyDateKind.DATA)
                .map(data -> of("earlyDoesNotExtend", data.lastDay()));
    }

    static Problem promotionDoesNotCount() {
        return of("promotionDoesNotCount");
    }

    static Problem suspendedAskSupport() {
        return of("suspendedAskSupport");
    }

    static Problem balanceLostAfter(LocalDate lastDay) {
        return of("balanceLostAfter", lastDay);
    }

    static Problem oldBalanceGone(LocalDate lastDay) {
        return of("oldBalanceGone", lastDay);
    }

    static Problem capReached(int capDays, long daysLost) {
        return of("capReached", capDays, daysLost);
    }

    static Problem lateCharge(LocalDate expiry, LocalDate lastDay) {
        return of("lateCharge", expiry, lastDay);
    }

    static Problem lateFee(Yen fee) {
        return of("lateFee", fee);
    }

    static Problem windowNotOpen(int fromDay) {
        return of("windowNotOpen", fromDay);
    }

    static Problem extendBeforeEnd(LocalDate lastDay) {
        return of("extendBeforeEnd", lastDay);
    }

    static Problem activateBy(LocalDate lastDay) {
        return of("activateBy", lastDay);
    }

    static Problem startsByItself(LocalDate day) {
        return of("startsByItself", day);
    }

    private static Problem of(String name, Object... arguments) {
        return Problem.of("validity.warning." + name, arguments);
    }
}
