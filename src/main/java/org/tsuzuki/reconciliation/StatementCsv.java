package org.tsuzuki.reconciliation;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.tsuzuki.base.csv.CsvCell;
import org.tsuzuki.reconciliation.ReconciliationSheet.Marked;

/** A statement as a table: what the issuer said in each row, and which lines of the book it stands for. */
final class StatementCsv {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private StatementCsv() {}

    static void write(List<StatementRow> rows, List<Marked> marked, OutputStream out) throws IOException {
        var byRow = marked.stream().collect(Collectors.toMap(one -> one.row().number(), Function.identity()));
        var writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        writer.write(BYTE_ORDER_MARK);
        var csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(writer);
        csv.writeRecord("row", "day", "amount", "reference", "text", "marked_by", "ledger_days", "entries");
        for (var row : rows) {
            var mark = byRow.get(row.number());
            csv.writeRecord(
                    Integer.toString(row.number()),
                    row.day().toString(),
                    Long.toString(row.amount().amount()),
                    CsvCell.text(row.reference()),
                    CsvCell.text(row.text()),
                    mark == null ? "" : CsvCell.text(mark.by()),
                    mark == null ? "" : joined(mark, line -> line.day().toString()),
                    mark == null ? "" : joined(mark, line -> line.id().entry().toString()));
        }
        csv.flush();
    }

    private static String joined(Marked mark, Function<Marked.Line, String> said) {
        return mark.lines().stream().map(said).distinct().collect(Collectors.joining(" "));
    }
}
