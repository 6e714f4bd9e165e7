package org.tsuzuki.export.data;

import java.io.Serializable;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tsuzuki.base.Yen;

/**
 * Amounts between two limits, both included; a limit that is missing does not narrow. Limits in the wrong order change
 * places, as whoever typed them meant.
 */
public record AmountRange(@Nullable Long least, @Nullable Long most) implements Serializable {

    public static final AmountRange ALL = new AmountRange(null, null);

    /** What addresses and data sets call the limits. */
    public static final String LEAST = "least";

    public static final String MOST = "most";

    private static final Pattern DIGITS = Pattern.compile("[0-9]{1,12}");

    public AmountRange {
        if (least != null && most != null && least > most) {
            var higher = least;
            least = most;
            most = higher;
        }
    }

    /** As an address says it; what is no amount does not narrow. */
    public static AmountRange read(String least, String most) {
        return new AmountRange(amount(least), amount(most));
    }

    public static AmountRange of(DataFilter filter) {
        return read(filter.only(LEAST), filter.only(MOST));
    }

    /** A limit in words. */
    public static String told(String digits) {
        var amount = amount(digits);
        return amount == null ? digits : new Yen(amount).toString();
    }

    private static @Nullable Long amount(String digits) {
        return DIGITS.matcher(digits).matches() ? Long.valueOf(digits) : null;
    }
}
