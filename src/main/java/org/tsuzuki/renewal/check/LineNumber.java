package org.tsuzuki.renewal.check;

import java.util.regex.Pattern;
import org.tsuzuki.base.TypedText;
import org.tsuzuki.card.NumberEnds;

/**
 * The number of a line, as a page or a paper may show it. Its last digits are enough; what is typed or pasted of it
 * beyond them has to be the same too.
 *
 * @param shown as the SIM's file shows it
 * @param asked how many of them tell it from another SIM of the customer
 */
record LineNumber(String shown, int asked) {

    /** A Japanese number as it is written abroad: {@code +81 90 1234 5678}, {@code 0081 …}, {@code 81 …}, also with the 0 kept. */
    private static final Pattern FROM_ABROAD = Pattern.compile("(?:0081|81)0?([1-9][0-9]{9})");

    boolean isKnown() {
        return digits(shown).length() >= NumberEnds.USUAL;
    }

    boolean endsWith(String noted) {
        var typed = digits(noted);
        return typed.length() >= asked && digits(shown).endsWith(typed);
    }

    /** So much of its end as was noted, at least what is asked for. */
    String end(String noted) {
        var whole = digits(shown);
        var length = Math.max(asked, digits(noted).length());
        return whole.substring(Math.max(0, whole.length() - length));
    }

    static String digits(String noted) {
        var digits = TypedText.digits(noted);
        var abroad = FROM_ABROAD.matcher(digits);
        return abroad.matches() ? "0" + abroad.group(1) : digits;
    }
}
