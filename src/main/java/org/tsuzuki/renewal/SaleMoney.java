package org.tsuzuki.renewal;

import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.List;
import org.tsuzuki.base.Yen;
import org.tsuzuki.money.BookedMoney;
import org.tsuzuki.money.Direction;
import org.tsuzuki.money.TenderType;

/**
 * What came over the counter for a sale by each method, and what of it has gone back. Money goes back the way it came;
 * only what was paid with money owed has no way back of its own, and may go by any method.
 *
 * @param cards how many cards were renewed in the sale
 * @param methods in the order in which they were used first
 */
public record SaleMoney(int cards, List<ByMethod> methods) implements Serializable {

    public SaleMoney {
        methods = List.copyOf(methods);
    }

    public static SaleMoney of(int cards, List<BookedMoney> booked) {
        var methods = new LinkedHashMap<String, ByMethod>();
        for (var line : booked) {
            methods.merge(line.methodId(), ByMethod.of(line), ByMethod::plus);
        }
        return new SaleMoney(cards, List.copyOf(methods.values()));
    }

    /** What is left of what came in by a method; nothing when more went back. */
    public Yen left(String methodId) {
        return methods.stream()
                .filter(each -> each.methodId().equals(methodId))
                .map(ByMethod::left)
                .findFirst()
                .orElse(Yen.ZERO);
    }

    /** By how much a sum that goes back by a method is more than came in that way, in yen; zero when it is not. */
    public Yen beyond(String methodId, Yen sum) {
        var more = positive(sum.minus(left(methodId)));
        var used = methods.stream().map(ByMethod::excess).reduce(Yen.ZERO, Yen::plus);
        var credit = methods.stream()
                .filter(each -> each.type().isCredit())
                .map(ByMethod::left)
                .reduce(Yen.ZERO, Yen::plus);
        return positive(more.minus(positive(credit.minus(used))));
    }

    private static Yen positive(Yen yen) {
        return yen.isNegative() ? Yen.ZERO : yen;
    }

    /** What came in and went back by one method, in yen. */
    public record ByMethod(String methodId, TenderType type, Yen in, Yen out) implements Serializable {

        static ByMethod of(BookedMoney line) {
            return line.direction() == Direction.IN
                    ? new ByMethod(line.methodId(), line.type(), line.amount(), Yen.ZERO)
                    : new ByMethod(line.methodId(), line.type(), Yen.ZERO, line.amount());
        }

        public Yen left() {
            return positive(in.minus(out));
        }

        private Yen excess() {
            return positive(out.minus(in));
        }

        private ByMethod plus(ByMethod other) {
            return new ByMethod(methodId, type, in.plus(other.in), out.plus(other.out));
        }
    }
}
