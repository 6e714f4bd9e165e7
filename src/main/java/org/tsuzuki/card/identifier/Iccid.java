package org.tsuzuki.card.identifier;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.tsuzuki.base.Problem;
import org.tsuzuki.base.ProblemException;
import org.tsuzuki.base.TypedText;

/**
 * The number of a SIM's chip: 19 or 20 digits that begin with 89. A Japanese one (8981) must have a right check digit;
 * a foreign one, and one that a portal shows with 18 digits, is taken with a warning.
 */
@Embeddable
public record Iccid(String value) implements Serializable {

    private static final Pattern DIGITS = Pattern.compile("[0-9]+");
    private static final Pattern FILLER = Pattern.compile("(?<=[0-9])F{1,2}$");
    private static final int WITHOUT_CHECK_DIGIT = 18;
    private static final String JAPAN = "8981";
    private static final Map<String, String> ISSUERS =
            Map.of("8981100", "docomo", "8981200", "softbank", "8981300", "kddi");

    /** Takes the grouping out, and the filler F that a card reader shows at the end. */
    public static Iccid parse(String typed) {
        var value = FILLER.matcher(TypedText.compact(typed).toUpperCase(Locale.ROOT))
                .replaceFirst("");
        if (CardSerial.hasForm(value)) {
            throw ProblemException.of("problem.iccid.serial");
        }
        if (!DIGITS.matcher(value).matches()) {
            throw ProblemException.of("problem.iccid.characters");
        }
        if (!value.startsWith("89")) {
            throw ProblemException.of("problem.iccid.prefix");
        }
        if (value.length() < WITHOUT_CHECK_DIGIT || value.length() > 20) {
            throw ProblemException.of("problem.iccid.length", value.length());
        }
        if (value.startsWith(JAPAN) && value.length() > WITHOUT_CHECK_DIGIT && !Luhn.holds(value)) {
            throw ProblemException.of("problem.iccid.checkDigit");
        }
        return new Iccid(value);
    }

    /** What the clerk should look at once more before keeping this number. */
    public List<Problem> warnings() {
        var warnings = new ArrayList<Problem>();
        suggestion().ifPresent(complete -> warnings.add(Problem.of("problem.iccid.noCheckDigit", complete.value)));
        if (!isJapanese()) {
            warnings.add(Problem.of("problem.iccid.foreign"));
            if (DIGITS.matcher(value).matches() && value.length() > WITHOUT_CHECK_DIGIT && !Luhn.holds(value)) {
                warnings.add(Problem.of("problem.iccid.foreignCheckDigit"));
            }
        }
        return List.copyOf(warnings);
    }

    /** The same number with its check digit, when that was left off. */
    public Optional<Iccid> suggestion() {
        return value.length() == WITHOUT_CHECK_DIGIT && DIGITS.matcher(value).matches()
                ? Optional.of(new Iccid(value + Luhn.checkDigit(value)))
                : Optional.empty();
    }

    public boolean isJapanese() {
        return value.startsWith(JAPAN);
    }

    /** The network that issued the chip: docomo, softbank or kddi; a hint only. */
    public Optional<String> network() {
        return Optional.ofNullable(ISSUERS.get(value.substring(0, Math.min(7, value.length()))));
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
