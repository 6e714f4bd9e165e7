package org.tsuzuki.renewal.transactions;

import java.util.ArrayList;
import java.util.List;
import org.tsuzuki.base.Yen;
import org.tsuzuki.money.BookedMoney;
import org.tsuzuki.money.TenderType;

/**
 * With what one renewal was paid. A family's payment lines are used up in their order by the cards in the order of the
 * receipt, so that what all cards were paid with is what was paid.
 */
record PaidShare(List<Part> parts) {

    /** Below zero what went back. */
    record Part(String methodId, TenderType type, Yen amount) {}

    PaidShare {
        parts = List.copyOf(parts);
    }

    /** What falls between two sums of the lines added up. */
    static PaidShare between(Yen from, Yen to, List<BookedMoney> lines) {
        var parts = new ArrayList<Part>();
        var begins = 0L;
        for (var line : lines) {
            var ends = begins + line.amount().amount();
            var share = Math.min(ends, to.amount()) - Math.max(begins, from.amount());
            if (share > 0) {
                parts.add(new Part(line.methodId(), line.type(), new Yen(share)));
            }
            begins = ends;
        }
        return new PaidShare(parts);
    }

    static PaidShare back(List<BookedMoney> lines) {
        return new PaidShare(lines.stream()
                .map(line ->
                        new Part(line.methodId(), line.type(), line.amount().negated()))
                .toList());
    }

    Yen by(TenderType type) {
        return parts.stream()
                .filter(part -> part.type() == type)
                .map(Part::amount)
                .reduce(Yen.ZERO, Yen::plus);
    }
}
