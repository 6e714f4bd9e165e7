package org.tsuzuki.drawer;

import java.util.List;
import org.tsuzuki.base.Yen;

/**
 * What should be in a drawer: its float and the cash that moved; other means never count.
 *
 * @param entries how often cash moved
 */
record DrawerBalance(Yen openingFloat, Yen sales, Yen refunds, Yen paidIn, Yen paidOut, int entries) {

    static DrawerBalance of(Yen openingFloat, List<EntryLine> lines) {
        return new DrawerBalance(
                openingFloat,
                cash(lines, EntryKind.SALE),
                cash(lines, EntryKind.REFUND),
                cash(lines, EntryKind.PAY_IN),
                cash(lines, EntryKind.PAY_OUT),
                (int) lines.stream().filter(EntryLine::cash).count());
    }

    private static Yen cash(List<EntryLine> lines, EntryKind kind) {
        return lines.stream()
                .filter(line -> line.cash() && line.kind() == kind)
                .map(EntryLine::amount)
                .reduce(Yen.ZERO, Yen::plus);
    }

    Yen expected() {
        return openingFloat.plus(sales).plus(paidIn).minus(refunds).minus(paidOut);
    }
}
