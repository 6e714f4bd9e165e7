package org.tsuzuki.book;

import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.regex.Pattern;

/** Foreign money beside the yen of a line, with the same sign; two decimals. */
public record ForeignAmount(String currency, BigDecimal amount) implements Serializable {

    private static final Pattern CURRENCY = Pattern.compile("[A-Z]{3}");
    private static final BigDecimal MOST = BigDecimal.TEN.pow(12);

    public ForeignAmount {
        if (!CURRENCY.matcher(currency).matches()) {
            throw new IllegalArgumentException("A currency has three capital letters");
        }
        amount = amount.setScale(2, RoundingMode.UNNECESSARY);
        if (amount.signum() == 0 || amount.abs().compareTo(MOST) > 0) {
            throw new IllegalArgumentException("A line moves foreign money within believable bounds, or names none");
        }
    }

    ForeignAmount negated() {
        return new ForeignAmount(currency, amount.negate());
    }

    @Override
    public String toString() {
        return amount.toPlainString() + " " + currency;
    }
}
