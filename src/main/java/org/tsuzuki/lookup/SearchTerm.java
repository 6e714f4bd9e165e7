package org.tsuzuki.lookup;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.tsuzuki.base.TypedText;
import org.tsuzuki.customer.names.NameKeys;

/** One word of a search in all the folded forms that a token may begin with. */
record SearchTerm(Set<String> exact, Set<String> prefixes) {

    private static final Pattern NUMBER = Pattern.compile("[+0-9()./\\- ]+[fF]?");
    private static final Pattern SEPARATORS = Pattern.compile("[\\s\\-_.・/()]");
    private static final Pattern CUSTOMER_NUMBER = Pattern.compile("c[0-9]+");
    private static final Pattern PADDED = Pattern.compile("0[0-9]{5}");
    private static final Pattern WITH_COUNTRY_CODE = Pattern.compile("(?:00)?81[0-9]{9,11}");
    private static final int LAST_DIGITS_LONGEST = 5;
    private static final int PREFIX_SHORTEST = 3;

    /** Whether the whole of what was typed is one number, blanks included. */
    static boolean isNumber(String folded) {
        return NUMBER.matcher(folded).matches() && !TypedText.digits(folded).isEmpty();
    }

    static SearchTerm of(String typed) {
        var folded = TypedText.foldNumber(typed);
        if (isNumber(folded)) {
            return ofNumber(folded);
        }
        var prefixes = new LinkedHashSet<>(NameKeys.queryKeys(typed));
        var code = fold(typed);
        if (code.length() >= PREFIX_SHORTEST) {
            prefixes.add(code);
        }
        return new SearchTerm(CUSTOMER_NUMBER.matcher(code).matches() ? Set.of(code) : Set.of(), prefixes);
    }

    private static SearchTerm ofNumber(String folded) {
        var digits = national(folded);
        return new SearchTerm(exact(digits), digits.length() >= PREFIX_SHORTEST ? Set.of(digits) : Set.of());
    }

    /** The end of a number, a customer number as it is, or one with its zeros: {@code 000042} is {@code c42}. */
    private static Set<String> exact(String digits) {
        if (digits.length() <= LAST_DIGITS_LONGEST) {
            return Set.of(digits);
        }
        return PADDED.matcher(digits).matches() ? Set.of("c" + Integer.parseInt(digits)) : Set.of();
    }

    /** Digits, with Japan's country code turned into the trunk 0: {@code +81 (0)90…}, {@code 0081…}, {@code 81…}. */
    private static String national(String folded) {
        var digits = TypedText.digits(folded);
        if (folded.startsWith("+81") || WITH_COUNTRY_CODE.matcher(digits).matches()) {
            var rest = digits.substring(digits.indexOf("81") + 2);
            return rest.startsWith("0") ? rest : "0" + rest;
        }
        return digits;
    }

    /** A code without separators and in lower case: {@code SJ-2026-001912} is {@code sj2026001912}. */
    static String fold(String code) {
        return SEPARATORS.matcher(TypedText.foldNumber(code)).replaceAll("").toLowerCase(Locale.ROOT);
    }

    boolean isEmpty() {
        return exact.isEmpty() && prefixes.isEmpty();
    }
}
