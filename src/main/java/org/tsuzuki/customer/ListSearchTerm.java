package org.tsuzuki.customer;

import java.util.Locale;
import java.util.regex.Pattern;
import org.tsuzuki.base.TextLimit;
import org.tsuzuki.base.TypedText;

/** What was typed above the list of customers, as the query needs it. */
record ListSearchTerm(String typed) {

    ListSearchTerm {
        typed = TextLimit.SEARCH.cut(typed);
    }

    private static final Pattern PHONE = Pattern.compile("\\+?[0-9() -]{3,}");

    /** A part of a name. */
    String text() {
        return pattern(TypedText.fold(typed));
    }

    /** A part of a contact; phones are stored with country code, so a leading 0 is left out. */
    String handle() {
        var folded = TypedText.foldNumber(typed);
        return PHONE.matcher(folded).matches()
                ? pattern(TypedText.digits(folded).replaceFirst("^0+", ""))
                : text();
    }

    long number() {
        return CustomerNumber.read(typed).map(CustomerNumber::value).orElse(-1L);
    }

    private static String pattern(String text) {
        return "%" + text.toLowerCase(Locale.ROOT).replaceAll("[\\\\%_]", "\\\\$0") + "%";
    }
}
