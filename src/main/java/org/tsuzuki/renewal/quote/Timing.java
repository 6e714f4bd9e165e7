package org.tsuzuki.renewal.quote;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.tsuzuki.base.Problem;
import org.tsuzuki.renewal.quote.Notices.AheadOfEnd;
import org.tsuzuki.validity.KeyDate;
import org.tsuzuki.validity.KeyDateKind;
import org.tsuzuki.validity.KeyDates;
import org.tsuzuki.validity.rule.Outcome.Renewed;
import org.tsuzuki.validity.rule.WarningCode;

/**
 * What is to be said about the day of a renewal: too early to be worth it, early and nothing lost, late and until when.
 *
 * @param today the Japan day, wherever the customer is
 * @param billed whether what ends is a paid month, after which the bill is due and the line still works
 */
record Timing(KeyDates before, LocalDate today, boolean billed) {

    /**
     * @param renewed what the purchase does to this card
     * @param alone what it would do to a card without key dates
     */
    List<Problem> hints(Renewed renewed, Optional<Renewed> alone) {
        var hints = new ArrayList<Problem>();
        lastDay(before).ifPresent(last -> {
            if (last.isAfter(today)) {
                if (!billed) {
                    early(last, renewed, alone).ifPresent(hints::add);
                }
            } else if (last.isBefore(today)) {
                hints.add(Problem.of(
                        billed ? "renew.late.billed" : "renew.late.expired",
                        last,
                        ChronoUnit.DAYS.between(last, today)));
            }
            if (!last.isAfter(today)) {
                grace().ifPresent(hints::add);
            }
        });
        return hints;
    }

    /** The new days are added to those left when the card ends up later than a card that had none left. */
    private Optional<Problem> early(LocalDate last, Renewed renewed, Optional<Renewed> alone) {
        var next = lastDay(renewed.after());
        if (next.isEmpty() || isExplained(renewed)) {
            return Optional.empty();
        }
        var daysLeft = ChronoUnit.DAYS.between(today, last);
        var added = next.get().isAfter(last)
                && alone.flatMap(fresh -> lastDay(fresh.after()))
                        .filter(day -> !next.get().isAfter(day))
                        .isEmpty();
        return Optional.of(Problem.of(added ? AheadOfEnd.DAYS_ADDED : AheadOfEnd.DAYS_NOT_ADDED, daysLeft, last));
    }

    private static boolean isExplained(Renewed renewed) {
        return renewed.warnsOf(WarningCode.EARLY_DOES_NOT_EXTEND) || renewed.warnsOf(WarningCode.CAP_REACHED);
    }

    /** The next day on which something is lost for good. */
    private Optional<Problem> grace() {
        return Stream.of(KeyDateKind.LAST_CHANCE, KeyDateKind.SUSPENSION, KeyDateKind.RELEASE)
                .flatMap(kind -> before.get(kind).stream())
                .filter(clock -> !clock.lastDay().isBefore(today))
                .min(Comparator.comparing(KeyDate::lastDay))
                .map(clock -> Problem.of("renew.late." + clock.kind(), clock.lastDay(), clock.daysLeft(today)));
    }

    private static Optional<LocalDate> lastDay(KeyDates keyDates) {
        return keyDates.get(KeyDateKind.DATA).map(KeyDate::lastDay);
    }
}
