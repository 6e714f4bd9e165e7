package org.tsuzuki.card.identifier;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.Locale;
import java.util.regex.Pattern;
import org.tsuzuki.base.ProblemException;
import org.tsuzuki.base.TypedText;

/** The serial that docomo prints on its cards instead of the ICCID: two letters and 13 digits. */
@Embeddable
public record CardSerial(String value) implements Serializable {

    private static final Pattern FORM = Pattern.compile("[A-Z]{2}[0-9]{13}");
    private static final Pattern ICCID = Pattern.compile("89[0-9]{16,18}");

    static boolean hasForm(String text) {
        return FORM.matcher(text).matches();
    }

    public static CardSerial parse(String typed) {
        var value = TypedText.compact(typed).toUpperCase(Locale.ROOT);
        if (ICCID.matcher(value).matches()) {
            throw ProblemException.of("problem.cardSerial.iccid");
        }
        if (!hasForm(value)) {
            throw ProblemException.of("problem.cardSerial.form");
        }
        return new CardSerial(value);
    }

    public String last5() {
        return DigitGroups.last(5, value);
    }

    @Override
    public String toString() {
        return value;
    }
}
