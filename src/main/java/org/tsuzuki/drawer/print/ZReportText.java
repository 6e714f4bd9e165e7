package org.tsuzuki.drawer.print;

import java.lang.Character.UnicodeScript;
import java.util.List;
import java.util.Set;
import org.tsuzuki.base.Language;
import org.tsuzuki.drawer.closing.ZReportContent;

/** A Z report as a text whose amounts stand below each other in letters of one width, as on paper of 80 mm. */
public final class ZReportText {

    static final int CELLS = 46;

    private static final String END = "\r\n";
    private static final Set<UnicodeScript> WIDE = Set.of(
            UnicodeScript.HAN,
            UnicodeScript.HIRAGANA,
            UnicodeScript.KATAKANA,
            UnicodeScript.HANGUL,
            UnicodeScript.BOPOMOFO);

    private final StringBuilder text = new StringBuilder();

    private ZReportText() {}

    public static String of(ZReportContent report, Language language) {
        return of(ZReportRows.of(report, language));
    }

    static String of(List<ZReportRow> rows) {
        var written = new ZReportText();
        rows.forEach(written::write);
        return written.text.toString();
    }

    private void write(ZReportRow row) {
        switch (row.kind()) {
            case TITLE, NUMBER, CENTRED, NOTE ->
                line(" ".repeat(Math.max(0, CELLS - cells(row.text())) / 2) + row.text());
            case RULE -> rule();
            case HEADING -> {
                rule();
                line(row.text());
            }
            case PAIR, SUM -> pair(row.text(), row.value());
        }
    }

    /** What is too long for one line has its value on the next. */
    private void pair(String label, String value) {
        var between = CELLS - cells(label) - cells(value);
        if (between < 1) {
            line(label);
            line(" ".repeat(Math.max(0, CELLS - cells(value))) + value);
        } else {
            line(label + " ".repeat(between) + value);
        }
    }

    private void rule() {
        line("-".repeat(CELLS));
    }

    private void line(String words) {
        text.append(words.stripTrailing()).append(END);
    }

    /** East Asian letters are two cells wide. */
    static int cells(String words) {
        return words.codePoints().map(letter -> isWide(letter) ? 2 : 1).sum();
    }

    private static boolean isWide(int letter) {
        return WIDE.contains(UnicodeScript.of(letter))
                || letter >= 0x3000 && letter <= 0x30FF
                || letter >= 0xFF01 && letter <= 0xFF60;
    }
}
