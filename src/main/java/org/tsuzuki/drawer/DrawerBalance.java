package org.tsuzuki.drawer;

import java.util.List;
import org.tsuzuki.base.Yen;
import org.tsuzuki.money.ForeignNotes;

/**
 * What should be in a drawer: its float and the cash that moved; other methods never count. Foreign notes lie beside the
 * yen: a sale that is paid with them brings no yen and costs the change.
 *
 * @param sales in cash, those paid with foreign notes included
 * @param foreign the notes that should be there too, by currency
 * @param entries how often cash moved
 */
public record DrawerBalance(
        Yen openingFloat, Yen sales, Yen refunds, Yen paidIn, Yen paidOut, List<ForeignNotes> foreign, int entries) {

    static DrawerBalance of(Yen openingFloat, List<EntryLine> lines) {
        return new DrawerBalance(
                openingFloat,
                cash(lines, EntryKind.SALE),
                cash(lines, EntryKind.REFUND),
                cash(lines, EntryKind.PAY_IN),
                cash(lines, EntryKind.PAY_OUT),
                EntryLine.foreign(lines),
                (int) lines.stream().filter(EntryLine::cash).count());
    }

    private static Yen cash(List<EntryLine> lines, EntryKind kind) {
        return lines.stream()
                .filter(line -> line.cash() && line.kind() == kind)
                .map(EntryLine::amount)
                .reduce(Yen.ZERO, Yen::plus);
    }

    /** In yen. */
    public Yen expected() {
        return openingFloat
                .plus(sales)
                .minus(ForeignNotes.value(foreign))
                .plus(paidIn)
                .minus(refunds)
                .minus(paidOut);
    }
}
