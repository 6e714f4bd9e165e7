package org.tsuzuki.customer;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.tsuzuki.base.ProblemException;
import org.tsuzuki.base.TypedText;

/**
 * A number of any country that a customer can be reached at.
 *
 * @param e164 {@code +}, country code and number, at most 15 digits
 */
@Embeddable
public record ContactNumber(String e164) implements Serializable {

    private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();
    private static final Pattern FORM = Pattern.compile("\\+[1-9][0-9]{5,14}");
    private static final Pattern TYPED = Pattern.compile("\\+?[0-9()./]+");
    private static final Pattern CHINESE_MOBILE = Pattern.compile("(?:86)?1[0-9]{10}");

    public ContactNumber {
        if (!FORM.matcher(e164).matches()) {
            throw ProblemException.of("problem.contactNumber.form");
        }
    }

    /** Reads a number without country code as Japanese and, when it has eleven digits and begins with 1, as Chinese. */
    public static ContactNumber parse(String typed) {
        var text = TypedText.compact(typed).replaceFirst("^(?i:tel:)", "").replaceFirst("^00", "+");
        if (!TYPED.matcher(text).matches()) {
            throw ProblemException.of("problem.contactNumber.form");
        }
        var regions = CHINESE_MOBILE.matcher(text).matches() ? Stream.of("JP", "CN") : Stream.of("JP");
        return regions.flatMap(region -> read(text, region).stream())
                .findFirst()
                .map(number -> new ContactNumber(NUMBERS.format(number, PhoneNumberFormat.E164)))
                .orElseThrow(() -> ProblemException.of("problem.contactNumber.invalid"));
    }

    private static Optional<Phonenumber.PhoneNumber> read(String text, String region) {
        try {
            return Optional.of(NUMBERS.parse(text, region)).filter(NUMBERS::isValidNumber);
        } catch (NumberParseException unreadable) {
            return Optional.empty();
        }
    }

    /** A stored number with its spaces; as it is when it has another form. */
    static String shown(String stored) {
        return FORM.matcher(stored).matches() ? new ContactNumber(stored).toString() : stored;
    }

    /** With country code and the spaces usual in its country. */
    @Override
    public String toString() {
        return read(e164, "ZZ")
                .map(number -> NUMBERS.format(number, PhoneNumberFormat.INTERNATIONAL))
                .orElse(e164);
    }
}
