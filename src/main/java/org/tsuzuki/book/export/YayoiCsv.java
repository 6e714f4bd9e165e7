package org.tsuzuki.book.export;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tsuzuki.base.csv.CsvCell;
import org.tsuzuki.book.BookEntry;
import org.tsuzuki.book.BookLine;

/** The import of Yayoi: 25 columns without a head, in the Shift-JIS of Windows. Chinese letters outside it become "?". */
final class YayoiCsv implements EntryWriter {

    static final Charset CHARSET = Charset.forName("windows-31j");

    /** Half-width cells; what is longer is cut there. */
    static final int LONGEST_NAME = 24;

    private static final Pattern BRACKETED = Pattern.compile("[（(][^）)]*[）)]");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuu/MM/dd");
    private static final String SIMPLE = "2000";
    private static final String FIRST = "2110";
    private static final String BETWEEN = "2100";
    private static final String LAST = "2101";
    private static final String JOURNAL = "0";
    private static final String TRANSFER_SLIP = "3";
    private static final String NO_TAX = "対象外";

    private final AccountNames names;
    private final CsvWriter csv;

    YayoiCsv(AccountNames names, OutputStream out) {
        this.names = names;
        var encoder = CHARSET.newEncoder()
                .onUnmappableCharacter(CodingErrorAction.REPLACE)
                .onMalformedInput(CodingErrorAction.REPLACE)
                .replaceWith(new byte[] {'?'});
        this.csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(new OutputStreamWriter(out, encoder));
    }

    /** How many half-width cells a text takes: in this character set, as many as it has bytes. */
    static boolean isNameTooLong(String name) {
        return name.getBytes(CHARSET).length > LONGEST_NAME;
    }

    /** A name as this program takes it: what stands in brackets and what its letters lack is left out, and so is the rest. */
    static String proposed(String name) {
        var plain = BRACKETED.matcher(name.replace("••", "-")).replaceAll("").strip();
        var kept = new StringBuilder();
        plain.codePoints()
                .mapToObj(Character::toString)
                .filter(YayoiCsv::canWrite)
                .takeWhile(letter -> !isNameTooLong(kept + letter))
                .forEach(kept::append);
        return kept.toString().strip();
    }

    static boolean canWrite(String name) {
        return CHARSET.newEncoder().canEncode(name);
    }

    @Override
    public void begin(BookExtract extract) {}

    @Override
    public void write(BookEntry entry) {
        var rows = EntrySides.of(entry);
        for (var place = 0; place < rows.size(); place++) {
            csv.writeRecord(row(entry, flag(place, rows.size()), rows.get(place), rows.size() > 1));
        }
    }

    private static String flag(int place, int rows) {
        if (rows == 1) {
            return SIMPLE;
        }
        return place == 0 ? FIRST : place == rows - 1 ? LAST : BETWEEN;
    }

    private List<String> row(BookEntry entry, String flag, EntrySides sides, boolean compound) {
        var cells = new ArrayList<String>();
        cells.addAll(List.of(flag, "", "", DAY.format(entry.day())));
        cells.addAll(side(sides.debit()));
        cells.addAll(side(sides.credit()));
        cells.add(CsvCell.text(EntrySides.text(entry)));
        cells.addAll(List.of("", "", compound ? TRANSFER_SLIP : JOURNAL));
        cells.addAll(Collections.nCopies(4, "")); // where it comes from, note, two labels
        cells.add("no");
        return cells;
    }

    /** Account, sub-account, department, tax word, amount, tax; a side that is empty still says an amount. */
    private List<String> side(@Nullable BookLine line) {
        if (line == null) {
            return List.of("", "", "", NO_TAX, "0", "");
        }
        var name = names.of(line.account());
        return List.of(name.name(), name.sub(), "", name.tax(), EntrySides.yen(line), "");
    }

    @Override
    public void finish() throws IOException {
        csv.flush();
    }
}
