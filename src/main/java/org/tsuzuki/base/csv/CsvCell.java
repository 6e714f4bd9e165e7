package org.tsuzuki.base.csv;

import java.util.regex.Pattern;

/** What a spreadsheet must neither calculate nor round. */
public final class CsvCell {

    /** What spreadsheets take for the beginning of a formula, half or full width, and blanks that they skip before it. */
    private static final String DANGEROUS = "=+-@\t\r\n\0\uFF1D\uFF0B\uFF0D\uFF20";

    private static final String MARK = "'";
    private static final Pattern DIGITS = Pattern.compile("[0-9](?:[0-9 -]*[0-9])?");
    private static final Pattern BLANKS = Pattern.compile("[ -]+");
    private static final Pattern FOUR = Pattern.compile("[0-9]{4}(?=[0-9])");

    private CsvCell() {}

    /** A text; an apostrophe before it makes a formula a text again, and one more what looks like that already. */
    public static String text(String text) {
        return isDangerous(text) ? MARK + text : text;
    }

    /** What a cell said before it was made a text. */
    public static String original(String cell) {
        return cell.startsWith(MARK) && isDangerous(cell) ? cell.substring(1) : cell;
    }

    private static boolean isDangerous(String text) {
        var first = 0;
        while (first < text.length() && text.charAt(first) == MARK.charAt(0)) {
            first++;
        }
        return first < text.length() && DANGEROUS.indexOf(text.charAt(first)) >= 0;
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
