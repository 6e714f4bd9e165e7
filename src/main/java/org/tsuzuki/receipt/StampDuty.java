package org.tsuzuki.receipt;

import java.util.Map;
import java.util.TreeMap;
import org.tsuzuki.base.Yen;

/**
 * Stamp duty on receipts for sales (document 17-1 of the stamp tax table): owed on paper for money received from
 * 50,000 yen, judged without the tax that the receipt shows. Credit card slips and electronic receipts owe none.
 */
public final class StampDuty {

    /** The duty above each of these amounts, in yen. */
    private static final TreeMap<Long, Yen> DUTY_ABOVE = new TreeMap<>(Map.of(
            49_999L, new Yen(200),
            1_000_000L, new Yen(400),
            2_000_000L, new Yen(600),
            3_000_000L, new Yen(1_000),
            5_000_000L, new Yen(2_000),
            10_000_000L, new Yen(4_000),
            20_000_000L, new Yen(6_000),
            30_000_000L, new Yen(10_000),
            50_000_000L, new Yen(20_000)));

    private StampDuty() {}

    /**
     * The stamp to put on.
     *
     * @param base the total without tax, {@link TaxSplit#withoutTax()}
     * @param credit whether it was paid by credit card and the receipt says so
     */
    public static Yen due(Yen base, Medium medium, boolean credit) {
        if (medium != Medium.PAPER || credit) {
            return Yen.ZERO;
        }
        var step = DUTY_ABOVE.lowerEntry(base.amount());
        return step == null ? Yen.ZERO : step.getValue();
    }
}
