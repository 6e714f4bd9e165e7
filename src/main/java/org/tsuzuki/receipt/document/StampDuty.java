package org.tsuzuki.receipt.document;

import java.math.BigInteger;
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
     * What the duty is judged on. A share by credit card is no receipt of money, and neither is one that is set off
     * against what the agency owed; the receipt names both, so they do not count. Of the printed tax only the part that
     * lies in the rest is left out: it is shared out as the payment is and rounded down, so that never too little duty
     * is told.
     *
     * @param notReceived the shares that do not count, not above the total
     */
    public static Yen base(TaxSplit sums, Yen notReceived) {
        var rest = sums.total().minus(notReceived);
        if (rest.compareTo(Yen.ZERO) <= 0) {
            return Yen.ZERO;
        }
        var taxInRest = BigInteger.valueOf(sums.tax10().amount())
                .multiply(BigInteger.valueOf(rest.amount()))
                .divide(BigInteger.valueOf(sums.total().amount()));
        return rest.minus(new Yen(taxInRest.longValueExact()));
    }

    /**
     * The stamp to put on.
     *
     * @param base what it is judged on, {@link #base}
     */
    public static Yen due(Yen base, Medium medium) {
        var step = medium == Medium.PAPER ? DUTY_ABOVE.lowerEntry(base.amount()) : null;
        return step == null ? Yen.ZERO : step.getValue();
    }
}
