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
                left.toHours() > 0
                        ? Problem.of(WarningCode.HOURS_LEFT_TODAY, left.toHours())
                        : Problem.of(WarningCode.MINUTES_LEFT_TODAY, left.toMinutes()));
    }

    /** For plans that run from their own purchase and are not added to what is left. */
    static Optional<Problem> earlyDoesNotExtend(KeyDates before, Purchase purchase) {
        return before.running(purchase.at())
                .get(KeyDateKind.DATA)
                .map(data -> Problem.of(WarningCode.EARLY_DOES_NOT_EXTEND, data.lastDay()));
    }

    static Problem promotionDoesNotCount() {
        return Problem.of(WarningCode.PROMOTION_DOES_NOT_COUNT);
    }

    static Problem suspendedAskSupport() {
        return Problem.of(WarningCode.SUSPENDED_ASK_SUPPORT);
    }

    static Problem balanceLostAfter(LocalDate lastDay) {
        return Problem.of(WarningCode.BALANCE_LOST_AFTER, lastDay);
    }

    static Problem oldBalanceGone(LocalDate lastDay) {
        return Problem.of(WarningCode.OLD_BALANCE_GONE, lastDay);
    }

    static Problem capReached(int capDays, long daysLost) {
        return Problem.of(WarningCode.CAP_REACHED, capDays, daysLost);
    }

    static Problem lateCharge(LocalDate expiry, LocalDate lastDay) {
        return Problem.of(WarningCode.LATE_CHARGE, expiry, lastDay);
    }

    static Problem lateFee(Yen fee) {
        return Problem.of(WarningCode.LATE_FEE, fee);
    }

    static Problem windowNotOpen(int fromDay) {
        return Problem.of(WarningCode.WINDOW_NOT_OPEN, fromDay);
    }

    static Problem extendBeforeEnd(LocalDate lastDay) {
        return Problem.of(WarningCode.EXTEND_BEFORE_END, lastDay);
    }

    static Problem activateBy(LocalDate lastDay) {
        return Problem.of(WarningCode.ACTIVATE_BY, lastDay);
    }

    /** Data is worth nothing from the day on which the line is suspended or the number lost. */
    static Optional<Problem> beyondNumberLoss(KeyDates after) {
        var served = after.latest(KeyDateKind.DATA);
        return after.earliest(KeyDateKind.SUSPENSION, KeyDateKind.RELEASE)
                .filter(loss -> served.isPresent() && !served.get().lastDay().isBefore(loss.lastDay()))
                .map(loss -> Problem.of(
                        WarningCode.BEYOND_NUMBER_LOSS, served.orElseThrow().lastDay(), loss.lastDay()));
    }

    static Problem startsByItself(LocalDate day) {
        return Problem.of(WarningCode.STARTS_BY_ITSELF, day);
    }
}
