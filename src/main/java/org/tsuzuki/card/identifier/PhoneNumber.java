package org.tsuzuki.card.identifier;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import com.google.i18n.phonenumbers.Phonenumber;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.List;
import java.util.regex.Pattern;
import org.tsuzuki.base.ProblemException;
import org.tsuzuki.base.TypedText;

/**
 * The number of a Japanese mobile line: 060, 070, 080 or 090 and eight digits of which the first is not 0. The prefix
 * tells nothing certain about the carrier, because numbers are portable. Only {@link #parse} asks for that form: what is
 * stored already is shown as it is.
 *
 * @param e164 {@code +81} and the number without its trunk 0
 */
@Embeddable
public record PhoneNumber(String e164) implements Serializable {

    private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();
    private static final String JAPAN = "+81";
    private static final Pattern FORM = Pattern.compile("\\+81[6-9]0[1-9][0-9]{7}");
    private static final Pattern TYPED = Pattern.compile("\\+?[0-9()./]+");

    /** Reads any usual way of writing; refuses whatever is not a mobile line of Japan and says what it is instead. */
    public static PhoneNumber parse(String typed) {
        var number = read(repaired(typed));
        if (number.getCountryCode() != 81) {
            throw ProblemException.of("problem.phone.foreign");
        }
        if (NUMBERS.isValidNumberForRegion(number, "JP") && NUMBERS.getNumberType(number) == PhoneNumberType.MOBILE) {
            return checked(NUMBERS.format(number, PhoneNumberFormat.E164));
        }
        throw refusal(number);
    }

    private static PhoneNumber checked(String e164) {
        if (!FORM.matcher(e164).matches()) {
            throw ProblemException.of("problem.phone.form");
        }
        return new PhoneNumber(e164);
    }

    private static Phonenumber.PhoneNumber read(String text) {
        try {
            if (TYPED.matcher(text).matches()) {
                return NUMBERS.parse(text, "JP");
            }
        } catch (NumberParseException unreadable) {
            throw ProblemException.of("problem.phone.form");
        }
        throw ProblemException.of("problem.phone.form");
    }

    /** Chinese phones dial abroad with 00, which Japan's numbering does not know: it means +. */
    private static String repaired(String typed) {
        return TypedText.compact(typed).replaceFirst("^(?i:tel:)", "").replaceFirst("^00", "+");
    }

    private static ProblemException refusal(Phonenumber.PhoneNumber number) {
        var national = "0" + number.getNationalNumber();
        if (DataNumber.hasForm(national)) {
            return ProblemException.of("problem.phone.data");
        }
        return switch (NUMBERS.getNumberType(number)) {
            case FIXED_LINE, TOLL_FREE, VOIP, PAGER, PREMIUM_RATE, SHARED_COST, UAN ->
                ProblemException.of("problem.phone.notMobile");
            default ->
                national.length() == 11
                        ? ProblemException.of("problem.phone.unassigned")
                        : ProblemException.of("problem.phone.length");
        };
    }

    /** As dialled in Japan: {@code 09012345678}. */
    public String national() {
        return e164.startsWith(JAPAN) ? "0" + e164.substring(JAPAN.length()) : e164;
    }

    /** In the groups people say: {@code 090}, {@code 1234}, {@code 5678}. */
    public List<String> groups() {
        var national = national();
        if (!FORM.matcher(e164).matches()) {
            return List.of(national);
        }
        return List.of(national.substring(0, 3), national.substring(3, 7), national.substring(7));
    }

    public String last4() {
        return DigitGroups.last(4, e164);
    }

    public String last5() {
        return DigitGroups.last(5, e164);
    }

    @Override
    public String toString() {
        return String.join("-", groups());
    }
}
