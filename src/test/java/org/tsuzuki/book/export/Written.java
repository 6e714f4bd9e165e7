package org.tsuzuki.book.export;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.tsuzuki.book.BookEntry;
import org.tsuzuki.book.BookLine;
import org.tsuzuki.book.BookReader.Opening;

/** Entries written without a database. */
final class Written {

    private Written() {}

    static ByteArrayOutputStream as(
            ExportFormat format,
            AccountNames names,
            LocalDate from,
            LocalDate to,
            List<BookEntry> entries,
            List<Opening> openings)
            throws IOException {
        var accounts = Stream.concat(
                        openings.stream().map(Opening::account),
                        entries.stream()
                                .flatMap(entry -> entry.lines().stream())
                                .map(BookLine::account))
                .distinct()
                .sorted()
                .toList();
        var out = new ByteArrayOutputStream();
        var writer = format.writer(names, out);
        writer.begin(new BookExtract(from, to, accounts, openings));
        for (var entry : entries) {
            writer.write(entry);
        }
        writer.finish();
        return out;
    }
}
