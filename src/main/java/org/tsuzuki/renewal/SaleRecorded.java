package org.tsuzuki.renewal;

import java.util.List;
import org.tsuzuki.money.PaymentBreakdown;
import org.tsuzuki.renewal.quote.QuotedLine;

/**
 * Says, inside the transaction that records it, that a sale is written with its receipt and its money. Whoever listens
 * adds what follows from it, or refuses all of it.
 */
public record SaleRecorded(Sale sale, List<Line> lines, PaymentBreakdown payment) {

    public SaleRecorded {
        lines = List.copyOf(lines);
    }

    /** A renewal of the sale with the terms that it was sold for. */
    public record Line(Renewal renewal, QuotedLine quoted) {}
}
