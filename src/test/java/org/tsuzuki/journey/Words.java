package org.tsuzuki.journey;

import java.util.regex.Pattern;

/** Patterns that browsers understand as well as Java. */
final class Words {

    private static final Pattern SIGNS = Pattern.compile("[\\\\^$.|?*+()\\[\\]{}/]");

    private Words() {}

    /** This text and nothing else, blanks around it aside. */
    static Pattern exactly(String text) {
        return Pattern.compile("^\\s*" + SIGNS.matcher(text).replaceAll("\\\\$0") + "\\s*$");
    }
}
