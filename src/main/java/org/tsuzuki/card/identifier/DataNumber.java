package org.tsuzuki.card.identifier;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.regex.Pattern;
import org.tsuzuki.base.ProblemException;
import org.tsuzuki.base.TypedText;

/**
 * The number of a data-only line: 020 with 11 digits, or 0200 with 14. Nobody can call it, so it is never a customer's
 * phone number.
 *
 * @param digits as dialled in Japan, without grouping
 */
@Embeddable
public record DataNumber(String digits) implements Serializable {

    /** 0204 numbers are pagers; 0200 ones have three digits more. */
    private static final Pattern FORM = Pattern.compile("020[1-35-9][0-9]{7}|0200[0-9]{10}");

    private static final Pattern PAGER = Pattern.compile("0204[0-9]{7}");

    static boolean hasForm(String digits) {
        return FORM.matcher(digits).matches();
    }

    public static DataNumber parse(String typed) {
        var digits = TypedText.compact(typed).replaceAll("[().]", "").replaceFirst("^(?:\\+|00)?810?(?=20)", "0");
        if (PAGER.matcher(digits).matches()) {
            throw ProblemException.of("problem.dataNumber.pager");
        }
        if (!hasForm(digits)) {
            throw ProblemException.of("problem.dataNumber.form");
        }
        return new DataNumber(digits);
    }

    public String last4() {
        return DigitGroups.last(4, digits);
    }

    public String last5() {
        return DigitGroups.last(5, digits);
    }

    @Override
    public String toString() {
        if (!hasForm(digits)) {
            return digits;
        }
        return digits.length() == 11
                ? String.join("-", digits.substring(0, 3), digits.substring(3, 7), digits.substring(7))
                : String.join("-", digits.substring(0, 4), digits.substring(4, 9), digits.substring(9));
    }
}
