package org.tsuzuki.export.format;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.tsuzuki.base.Language;
import org.tsuzuki.base.Messages;
import org.tsuzuki.export.data.Column;
import org.tsuzuki.export.data.DataFilter;
import org.tsuzuki.export.data.DataSet;

/**
 * Writes the rows of a data set as a table; none is kept.
 *
 * @param language of headings and words
 */
public record DataTable(FileFormat format, TextEncoding encoding, Language language) {

    private static final int TOLD_EVERY = 256;

    /**
     * @param told hears now and then how many rows there are, and may end it by an exception
     * @param out left open
     */
    public <R> WrittenTable write(
            DataSet<R> data, DataFilter filter, List<Column<R>> columns, LongConsumer told, OutputStream out)
            throws IOException {
        var headings = columns.stream()
                .map(column -> new Heading(column.id(), heading(column), column.type()))
                .toList();
        var totals = new TableTotals(headings);
        var table = format.open(sheet(data.word()), headings, encoding, out);
        var values = new @Nullable Object[columns.size()];
        data.read(filter, row -> {
            for (var i = 0; i < values.length; i++) {
                values[i] = columns.get(i).value().of(row, language);
            }
            table.row(values);
            totals.add(values);
            if (totals.rows() % TOLD_EVERY == 0) {
                told.accept(totals.rows());
            }
        });
        table.finish(totals);
        told.accept(totals.rows());
        return new WrittenTable(totals, table.replaced(), table.shortened());
    }

    /** An index is read by a Japanese tax office, whoever else reads it. */
    private String heading(Column<?> column) {
        var own = column.heading(language);
        return format.isOneFileEach() && language != Language.JA ? column.heading(Language.JA) + " / " + own : own;
    }

    private Sheet sheet(String data) {
        return new Sheet(
                Messages.get(language, "export.data." + data),
                Messages.get(language, "export.sheet.totals"),
                Messages.get(language, "export.sheet.rows"),
                Messages.get(language, "export.sheet.sum"));
    }
}
