package org.tsuzuki.card.identifier;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.Optional;
import java.util.regex.Pattern;
import org.tsuzuki.base.ProblemException;
import org.tsuzuki.base.TypedText;

/** The number of a phone: 15 digits with a Luhn check digit. */
@Embeddable
public record Imei(String value) implements Serializable {

    private static final int LENGTH = 15;
    private static final Pattern DIGITS = Pattern.compile("[0-9]+");
    private static final Pattern WITH_SOFTWARE_VERSION = Pattern.compile("([0-9]{14})[0-9]{2}");
    private static final Pattern SLASHED_VERSION = Pattern.compile("(?<=^[0-9]{15})/[0-9]{2}$");

    /** Reads what *#06# shows; {@code …/01} after the 15 digits is the software version and is left out. */
    public static Imei parse(String typed) {
        var value = SLASHED_VERSION.matcher(TypedText.compact(typed)).replaceFirst("");
        if (!DIGITS.matcher(value).matches()) {
            throw ProblemException.of("problem.imei.characters");
        }
        if (value.length() == 16) {
            throw ProblemException.of("problem.imei.softwareVersion", completed(value.substring(0, 14)));
        }
        if (value.length() != LENGTH) {
            throw ProblemException.of("problem.imei.length", value.length());
        }
        if (!Luhn.holds(value)) {
            throw ProblemException.of("problem.imei.checkDigit");
        }
        return new Imei(value);
    }

    /** The IMEI of a 16-digit IMEISV, which has two digits of software version in place of the check digit. */
    public static Optional<Imei> suggestion(String typed) {
        var matcher = WITH_SOFTWARE_VERSION.matcher(TypedText.compact(typed));
        return matcher.matches() ? Optional.of(new Imei(completed(matcher.group(1)))) : Optional.empty();
    }

    private static String completed(String payload) {
        return payload + Luhn.checkDigit(payload);
    }

    public String last5() {
        return DigitGroups.last(5, value);
    }

    @Override
    public String toString() {
        if (value.length() != LENGTH) {
            return value;
        }
        return String.join(
                " ", value.substring(0, 2), value.substring(2, 8), value.substring(8, 14), value.substring(14));
    }
}
