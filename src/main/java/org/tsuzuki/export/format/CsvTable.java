package org.tsuzuki.export.format;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tsuzuki.base.csv.CsvCell;
import org.tsuzuki.export.data.ColumnType;

/** RFC 4180: commas, CRLF, quotes where a cell needs them. What a spreadsheet would calculate is made a text. */
final class CsvTable implements TableWriter {

    private final List<Heading> headings;
    private final ByteText text;
    private final @Nullable ShiftJis shiftJis;

    CsvTable(List<Heading> headings, TextEncoding encoding, OutputStream out) throws IOException {
        this.headings = headings;
        this.text = new ByteText(out);
        this.shiftJis = encoding == TextEncoding.SHIFT_JIS ? new ShiftJis() : null;
        text.utf8(encoding.mark());
        for (var i = 0; i < headings.size(); i++) {
            separate(i);
            cell(headings.get(i).name());
        }
        end();
    }

    @Override
    public void row(@Nullable Object[] values) throws IOException {
        for (var i = 0; i < values.length; i++) {
            separate(i);
            switch (values[i]) {
                case null -> {}
                case Long number -> text.number(number);
                case LocalDate day -> text.day(day);
                case Instant time -> text.time(time, ' ');
                case Object words -> cell(defused(headings.get(i).type(), words.toString()));
            }
        }
        end();
    }

    private static String defused(ColumnType type, String words) {
        return type == ColumnType.CARD_NUMBER ? CsvCell.number(words) : CsvCell.text(words);
    }

    private void separate(int column) throws IOException {
        if (column > 0) {
            text.letter(',');
        }
    }

    private void end() throws IOException {
        text.letter('\r');
        text.letter('\n');
    }

    private void cell(String words) throws IOException {
        if (!needsQuotes(words)) {
            write(words);
            return;
        }
        text.letter('"');
        write(words.indexOf('"') < 0 ? words : words.replace("\"", "\"\""));
        text.letter('"');
    }

    private void write(String words) throws IOException {
        if (shiftJis == null) {
            text.utf8(words);
        } else {
            shiftJis.write(words, text);
        }
    }

    private static boolean needsQuotes(String words) {
        for (var i = 0; i < words.length(); i++) {
            var letter = words.charAt(i);
            if (letter == ',' || letter == '"' || letter == '\r' || letter == '\n') {
                return true;
            }
        }
        return false;
    }

    @Override
    public void finish(TableTotals totals) throws IOException {
        text.flush();
    }

    @Override
    public long replaced() {
        return shiftJis == null ? 0 : shiftJis.replaced();
    }
}
