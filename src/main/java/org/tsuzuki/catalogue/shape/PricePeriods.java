package org.tsuzuki.catalogue.shape;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tsuzuki.base.Yen;
import org.tsuzuki.catalogue.model.PricePeriod;

/** The prices of a plan over time. A change is a new period; what was charged before stays readable. */
public final class PricePeriods {

    private static final Comparator<PricePeriod> BY_BEGIN =
            Comparator.comparing(PricePeriod::from, Comparator.nullsFirst(Comparator.naturalOrder()));

    private PricePeriods() {}

    static void check(List<PricePeriod> periods) {
        for (var index = 0; index < periods.size(); index++) {
            ItemCheck.checkOrder(periods.get(index).from(), periods.get(index).to(), "prices." + index + ".to");
        }
        var sorted = periods.stream().sorted(BY_BEGIN).toList();
        for (var index = 1; index < sorted.size(); index++) {
            var before = sorted.get(index - 1).to();
            var from = sorted.get(index).from();
            if (before == null || from == null || !from.isAfter(before)) {
                throw ItemCheck.refusal(
                        "prices." + periods.indexOf(sorted.get(index)) + ".from",
                        "pricesOverlap",
                        from == null ? "…" : from);
            }
        }
    }

    /** The periods with a new price from a Japan day on: the one that held then ends the day before. */
    public static List<PricePeriod> changedFrom(List<PricePeriod> periods, LocalDate from, @Nullable Yen price) {
        var result = new ArrayList<PricePeriod>();
        var until = (LocalDate) null;
        for (var period : periods) {
            var begin = period.from();
            if (begin != null && begin.equals(from)) {
                throw ItemCheck.refusal("from", "pricesOverlap", from);
            }
            if (period.covers(from)) {
                until = period.to();
                result.add(new PricePeriod(begin, from.minusDays(1), period.price()));
            } else {
                result.add(period);
            }
        }
        result.add(new PricePeriod(from, until == null ? endBefore(periods, from) : until, price));
        result.sort(BY_BEGIN);
        return List.copyOf(result);
    }

    /** A price for days that had none holds until the next known period. */
    private static @Nullable LocalDate endBefore(List<PricePeriod> periods, LocalDate from) {
        return periods.stream()
                .map(PricePeriod::from)
                .filter(begin -> begin != null && begin.isAfter(from))
                .min(Comparator.naturalOrder())
                .map(begin -> begin.minusDays(1))
                .orElse(null);
    }
}
