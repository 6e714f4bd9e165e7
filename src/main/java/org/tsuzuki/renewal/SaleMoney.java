package org.tsuzuki.renewal;

import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.List;
import org.tsuzuki.base.Yen;
import org.tsuzuki.money.BookedMoney;
import org.tsuzuki.money.Direction;
import org.tsuzuki.money.TenderType;

/**
 * What came over the counter for a visit by each means, and what of it has gone back. Money goes back the way it came;
 * only what was paid with money owed has no way back of its own, and may go by any means.
 *
 * @param cards how many cards were renewed in the visit
 * @param means in the order in which they were used first
 */
public record SaleMoney(int cards, List<ByMeans> means) implements Serializable {

    public SaleMoney {
        means = List.copyOf(means);
    }

    public static SaleMoney of(int cards, List<BookedMoney> booked) {
        var means = new LinkedHashMap<String, ByMeans>();
        for (var line : booked) {
            means.merge(line.meansId(), ByMeans.of(line), ByMeans::plus);
        }
        return new SaleMoney(cards, List.copyOf(means.values()));
    }

    /** What is left of what came in by a means; nothing when more went back. */
    public Yen left(String meansId) {
        return means.stream()
                .filter(each -> each.meansId().equals(meansId))
                .map(ByMeans::left)
                .findFirst()
                .orElse(Yen.ZERO);
    }

    /** By how much a sum that goes back by a means is more than came in that way, in yen; zero when it is not. */
    public Yen beyond(String meansId, Yen sum) {
        var more = positive(sum.minus(left(meansId)));
        var used = means.stream().map(ByMeans::excess).reduce(Yen.ZERO, Yen::plus);
        var credit = means.stream()
                .filter(each -> each.type().isCredit())
                .map(ByMeans::left)
                .reduce(Yen.ZERO, Yen::plus);
        return positive(more.minus(positive(credit.minus(used))));
    }

    private static Yen positive(Yen yen) {
        return yen.isNegative() ? Yen.ZERO : yen;
    }

    /** What came in and went back by one means, in yen. */
    public record ByMeans(String meansId, TenderType type, Yen in, Yen out) implements Serializable {

        static ByMeans of(BookedMoney line) {
            return line.direction() == Direction.IN
                    ? new ByMeans(line.meansId(), line.type(), line.amount(), Yen.ZERO)
                    : new ByMeans(line.meansId(), line.type(), Yen.ZERO, line.amount());
        }

        public Yen left() {
            return positive(in.minus(out));
        }

        private Yen excess() {
            return positive(out.minus(in));
        }

        private ByMeans plus(ByMeans other) {
            return new ByMeans(meansId, type, in.plus(other.in), out.plus(other.out));
        }
    }
}
