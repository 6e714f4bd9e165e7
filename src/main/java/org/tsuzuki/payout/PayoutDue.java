package org.tsuzuki.payout;

import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.tsuzuki.base.Trilingual;
import org.tsuzuki.base.Yen;

/**
 * What one payment method owes.
 *
 * @param open all that customers paid by it and that was not paid out
 * @param due of that, what should have been paid out by now
 * @param feePercent what its provider keeps, on average of the branches
 */
public record PayoutDue(String methodId, Trilingual name, Yen open, Yen due, BigDecimal feePercent)
        implements Serializable {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** What was kept before so much came to the bank. */
    public Yen feeOfNet(Yen net) {
        return new Yen(BigDecimal.valueOf(net.amount())
                .multiply(feePercent)
                .divide(HUNDRED.subtract(feePercent), 0, RoundingMode.HALF_UP)
                .longValueExact());
    }

    /** What is kept of an amount. */
    public Yen fee(Yen gross) {
        return gross.percent(feePercent);
    }
}
