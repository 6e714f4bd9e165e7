package org.tsuzuki.base.csv;

import java.util.regex.Pattern;

/** What a spreadsheet must neither calculate nor round. */
public final class CsvCell {

    /** What spreadsheets take for the beginning of a formula, half or full width, and blanks that they skip before it. */
    private static final String DANGEROUS = "=+-@\t\r\n\0\uFF1D\uFF0B\uFF0D\uFF20";

    private static final Pattern DIGITS = Pattern.compile("[0-9](?:[0-9 -]*[0-9])?");
    private static final Pattern BLANKS = Pattern.compile("[ -]+");
    private static final Pattern FOUR = Pattern.compile("[0-9]{4}(?=[0-9])");

    private CsvCell() {}

    /** A text; an apostrophe before it makes a formula a text again. */
    public static String text(String text) {
        return !text.isEmpty() && DANGEROUS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    /**
     * The number of a card with hyphens between its groups, which every spreadsheet keeps as text; in one piece it would
     * lose its leading 0 or its last digits.
     */
    public static String number(String number) {
        if (!DIGITS.matcher(number).matches()) {
            return text(number);
        }
        var grouped = BLANKS.matcher(number).replaceAll("-");
        return grouped.contains("-") ? grouped : FOUR.matcher(grouped).replaceAll("$0-");
    }
}
