package org.tsuzuki.card.identifier;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.math.BigInteger;
import java.util.List;
import java.util.regex.Pattern;
import org.tsuzuki.base.ProblemException;
import org.tsuzuki.base.TypedText;

/**
 * The number of a phone's built-in SIM (eUICC): 32 digits that leave 1 when divided by 97 (SGP.29). Its beginning is no
 * longer fixed to 89.
 */
@Embeddable
public record Eid(String value) implements Serializable {

    private static final Pattern DIGITS = Pattern.compile("[0-9]+");
    private static final int LENGTH = 32;
    private static final BigInteger MODULUS = BigInteger.valueOf(97);

    public static Eid parse(String typed) {
        var value = TypedText.compact(typed);
        if (!DIGITS.matcher(value).matches()) {
            throw ProblemException.of("problem.eid.characters");
        }
        if (value.length() != LENGTH) {
            throw ProblemException.of("problem.eid.length", value.length());
        }
        if (!new BigInteger(value).mod(MODULUS).equals(BigInteger.ONE)) {
            throw ProblemException.of("problem.eid.checkDigits");
        }
        return new Eid(value);
    }

    public List<String> groups() {
        if (!DIGITS.matcher(value).matches()) {
            return List.of(value);
        }
        return DigitGroups.ofFour(value);
    }

    public String last4() {
        return DigitGroups.last(4, value);
    }

    public String last5() {
        return DigitGroups.last(5, value);
    }

    @Override
    public String toString() {
        return String.join(" ", groups());
    }
}
