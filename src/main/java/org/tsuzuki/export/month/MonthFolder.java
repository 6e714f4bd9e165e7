package org.tsuzuki.export.month;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.tsuzuki.base.Language;
import org.tsuzuki.export.data.Column;
import org.tsuzuki.export.data.DataFilter;
import org.tsuzuki.export.data.DataSet;
import org.tsuzuki.export.data.Documents;
import org.tsuzuki.export.format.DataTable;
import org.tsuzuki.export.format.FileFormat;
import org.tsuzuki.export.format.Heading;
import org.tsuzuki.export.format.TableTotals;
import org.tsuzuki.export.format.TextEncoding;
import org.tsuzuki.export.format.WrittenTable;
import org.tsuzuki.export.manifest.SignedZip;

/** The zip of a month while its files are put in, one after the other; none is kept. */
public final class MonthFolder {

    private final SignedZip zip;
    private final DataFilter days;
    private final Language language;
    private final LongConsumer told;
    private final List<Map<String, Object>> tables = new ArrayList<>();
    private long steps;
    private long rows;

    /** @param told hears now and then how many rows and files are written, and may end it by an exception */
    MonthFolder(SignedZip zip, DataFilter days, Language language, LongConsumer told) {
        this.zip = zip;
        this.days = days;
        this.language = language;
        this.told = told;
    }

    /** The first and the last day of the month. */
    public DataFilter days() {
        return days;
    }

    public Language language() {
        return language;
    }

    /** All rows of the month, with all columns. */
    public <R> void table(String name, DataSet<R> data, FileFormat format) throws IOException {
        table(name, data, data.columns(), format);
    }

    /** A file for each row, and before them the index that names them. */
    public <R> void documents(String index, DataSet<R> data) throws IOException {
        Documents<R> documents = data.documents().orElseThrow();
        var indexed = table(index, data, documents.index(), FileFormat.PDF).totals();
        var filed = new TableTotals(headings(documents.index()));
        data.read(days, row -> {
            filed.add(values(documents.index(), row));
            var file = documents.file(row);
            if (file == null) {
                step();
            } else {
                bytes(file, documents.content(row));
            }
        });
        if (filed.rows() != indexed.rows() || !sums(filed).equals(sums(indexed))) {
            throw new IllegalStateException(index + " does not say what is filed");
        }
    }

    private <R> WrittenTable table(String name, DataSet<R> data, List<Column<R>> columns, FileFormat format)
            throws IOException {
        var begun = steps;
        var written = zip.add(
                name,
                format.isPressed(),
                out -> new DataTable(format, TextEncoding.UTF_8_MARK, language)
                        .write(data, days, columns, reached -> reached(begun + reached), out));
        var said = new LinkedHashMap<String, Object>(written.said());
        said.put("file", name);
        tables.add(said);
        rows += written.rows();
        return written;
    }

    private static List<Long> sums(TableTotals totals) {
        return List.copyOf(totals.sums().values());
    }

    private static <R> List<Heading> headings(List<Column<R>> columns) {
        return columns.stream()
                .map(column -> new Heading(column.id(), column.id(), column.type()))
                .toList();
    }

    private <R> @Nullable Object[] values(List<Column<R>> columns, R row) throws SQLException {
        var values = new @Nullable Object[columns.size()];
        for (var i = 0; i < values.length; i++) {
            values[i] = columns.get(i).value().of(row, language);
        }
        return values;
    }

    /** A file that another program reads, written as it comes. */
    public void file(String name, SignedZip.Content<?> content) throws IOException {
        zip.add(name, false, content);
        step();
    }

    public void bytes(String name, byte[] content) throws IOException {
        file(name, out -> {
            out.write(content);
            return name;
        });
    }

    /** Told for each entry of a long file, so that whoever waits sees it grow and may end it. */
    public void step() {
        reached(steps + 1);
    }

    private void reached(long now) {
        steps = now;
        told.accept(now);
    }

    long rows() {
        return rows;
    }

    List<Map<String, Object>> tables() {
        return tables;
    }
}
