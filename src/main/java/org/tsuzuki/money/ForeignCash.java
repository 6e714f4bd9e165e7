package org.tsuzuki.money;

import java.io.Serializable;
import java.math.BigDecimal;
import org.tsuzuki.base.Yen;

/**
 * Foreign money that was handed over; stands beside the yen in which the books are kept.
 *
 * @param currency three letters of ISO 4217
 * @param rate yen for one unit, as agreed at the counter
 */
public record ForeignCash(String currency, BigDecimal amount, BigDecimal rate) implements Serializable {

    /** What it is worth at the rate, in whole yen; a fraction does not count. */
    public Yen inYen() {
        return new Yen(amount.multiply(rate).longValue());
    }

    ForeignNotes notes() {
        return new ForeignNotes(currency, amount, inYen());
    }

    /** Whether it is worth more than one amount at a counter can be. */
    boolean isTooLarge() {
        return amount.multiply(rate).compareTo(BigDecimal.valueOf(Yen.LARGEST.amount())) > 0;
    }

    /** As a receipt says it: {@code USD 20 × 151.2}. */
    @Override
    public String toString() {
        return currency + " " + amount.stripTrailingZeros().toPlainString() + " × "
                + rate.stripTrailingZeros().toPlainString();
    }
}
