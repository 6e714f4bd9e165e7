package org.tsuzuki.customer;

import java.util.Optional;
import java.util.regex.Pattern;
import org.tsuzuki.base.TextLimit;
import org.tsuzuki.base.TypedText;

/** What was typed above the list of customers, as the queries need it. */
record ListSearchTerm(String typed) {

    ListSearchTerm {
        typed = TextLimit.SEARCH.cut(typed);
    }

    private static final Pattern PHONE = Pattern.compile("\\+?[0-9() -]{3,}");

    /** A part of a name or a contact; phones are stored with country code, so a leading 0 is left out. */
    String text() {
        var folded = TypedText.foldNumber(typed);
        return PHONE.matcher(folded).matches()
                ? TypedText.digits(folded).replaceFirst("^0+", "")
                : SearchableText.fold(typed);
    }

    Optional<CustomerNumber> number() {
        return CustomerNumber.read(typed);
    }
}
