package org.tsuzuki.export.format;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One JSON object a line, in UTF-8: amounts are numbers, days and times texts of ISO 8601, what is missing is null. */
final class JsonLines implements TableWriter {

    private static final String OFFSET = "+09:00\"";
    private static final char[] HEX = "0123456789abcdef".toCharArray();

    private final List<String> names;
    private final ByteText text;

    JsonLines(List<Heading> headings, OutputStream out) {
        this.names =
                headings.stream().map(heading -> "\"" + heading.id() + "\":").toList();
        this.text = new ByteText(out);
    }

    @Override
    public void row(@Nullable Object[] values) throws IOException {
        text.letter('{');
        for (var i = 0; i < values.length; i++) {
            if (i > 0) {
                text.letter(',');
            }
            text.ascii(names.get(i));
            switch (values[i]) {
                case null -> text.ascii("null");
                case Long number -> text.number(number);
                case LocalDate day -> {
                    text.letter('"');
                    text.day(day);
                    text.letter('"');
                }
                case Instant time -> {
                    text.letter('"');
                    text.time(time, 'T');
                    text.ascii(OFFSET);
                }
                case Object words -> quoted(words.toString());
            }
        }
        text.letter('}');
        text.letter('\n');
    }

    private void quoted(String words) throws IOException {
        text.letter('"');
        var begin = 0;
        for (var i = 0; i < words.length(); i++) {
            var letter = words.charAt(i);
            if (letter == '"' || letter == '\\' || letter < ' ') {
                text.utf8(words, begin, i);
                escape(letter);
                begin = i + 1;
            }
        }
        text.utf8(words, begin, words.length());
        text.letter('"');
    }

    private void escape(char letter) throws IOException {
        text.letter('\\');
        switch (letter) {
            case '\n' -> text.letter('n');
            case '\r' -> text.letter('r');
            case '\t' -> text.letter('t');
            case '"', '\\' -> text.letter(letter);
            default -> {
                text.ascii("u00");
                text.letter(HEX[letter >> 4]);
                text.letter(HEX[letter & 0xF]);
            }
        }
    }

    @Override
    public void finish(TableTotals totals) throws IOException {
        text.flush();
    }
}
