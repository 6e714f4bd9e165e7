package org.tsuzuki.book.export;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tsuzuki.base.JapanTime;
import org.tsuzuki.base.csv.CsvCell;
import org.tsuzuki.book.BookEntry;
import org.tsuzuki.book.BookLine;

/** Everything the book knows, one row for each line: {@code docs/book-export.md}. */
final class BookCsv implements EntryWriter {

    static final List<String> COLUMNS = List.of(
            "entry",
            "day",
            "recorded",
            "event",
            "branch",
            "staff",
            "text",
            "receipt",
            "sale",
            "renewal",
            "drawer",
            "voucher",
            "cause",
            "reverses",
            "account",
            "sub",
            "name",
            "debit",
            "credit",
            "currency",
            "foreign");

    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");

    private final AccountNames names;
    private final OutputStreamWriter out;
    private final CsvWriter csv;

    BookCsv(AccountNames names, OutputStream out) {
        this.names = names;
        this.out = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        this.csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(this.out);
    }

    @Override
    public void begin(BookExtract extract) throws IOException {
        out.write(BYTE_ORDER_MARK);
        csv.writeRecord(COLUMNS);
    }

    @Override
    public void write(BookEntry entry) {
        entry.lines().forEach(line -> csv.writeRecord(row(entry, line)));
    }

    private List<String> row(BookEntry entry, BookLine line) {
        var cause = entry.cause();
        var foreign = line.foreign();
        return List.of(
                entry.id().toString(),
                entry.day().toString(),
                TIME.format(JapanTime.at(entry.at())),
                entry.event().name(),
                entry.branchId().toString(),
                entry.staffId().toString(),
                CsvCell.text(entry.text()),
                CsvCell.text(orEmpty(cause.receiptNumber())),
                orEmpty(cause.saleId()),
                orEmpty(cause.renewalId()),
                orEmpty(cause.drawerId()),
                orEmpty(cause.voucherId()),
                CsvCell.text(cause.key()),
                orEmpty(entry.reverses()),
                line.account().kind().name(),
                CsvCell.text(line.account().sub()),
                CsvCell.text(names.of(line.account()).name()),
                line.amount().isNegative() ? "" : EntrySides.yen(line),
                line.amount().isNegative() ? EntrySides.yen(line) : "",
                foreign == null ? "" : foreign.currency(),
                foreign == null ? "" : foreign.amount().toPlainString());
    }

    private static String orEmpty(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    @Override
    public void finish() throws IOException {
        csv.flush();
    }
}
