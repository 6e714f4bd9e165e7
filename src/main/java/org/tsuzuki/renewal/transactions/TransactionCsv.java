package org.tsuzuki.renewal.transactions;

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
import org.tsuzuki.base.Language;
import org.tsuzuki.base.Messages;
import org.tsuzuki.base.csv.CsvCell;
import org.tsuzuki.renewal.Observation;

/** Renewals as a table that spreadsheets open by double click: UTF-8 with its mark, one row for each renewal. */
final class TransactionCsv {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    /** Spreadsheets of every language read this as a time. */
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");

    private static final List<String> COLUMNS = List.of(
            "receipt",
            "time",
            "branch",
            "clerk",
            "customerNumber",
            "customerName",
            "cardNumber",
            "carrier",
            "plan",
            "channel",
            "payment",
            "amount",
            "fee",
            "lateFee",
            "discount",
            "direct",
            "total",
            "money",
            "result",
            "observed");

    private final Language language;
    private final CsvWriter csv;

    TransactionCsv(Language language, OutputStream out) throws IOException {
        this.language = language;
        var writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        writer.write(BYTE_ORDER_MARK);
        this.csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(writer);
    }

    void head() {
        csv.writeRecord(COLUMNS.stream()
                .map(column -> Messages.get(language, "transactions.csv." + column))
                .toList());
    }

    void rows(List<Transaction> transactions) {
        transactions.forEach(transaction -> csv.writeRecord(row(transaction)));
    }

    private List<String> row(Transaction transaction) {
        var renewal = transaction.renewal();
        return List.of(
                CsvCell.text(renewal.receiptNumber()),
                TIME.format(JapanTime.at(renewal.recordedAt())),
                CsvCell.text(transaction.branch()),
                CsvCell.text(transaction.clerk()),
                CsvCell.text(renewal.details().customerNumber()),
                CsvCell.text(renewal.details().customerName()),
                CsvCell.number(renewal.details().cardNumber()),
                CsvCell.text(renewal.details().carrier().in(language)),
                CsvCell.text(renewal.details().plan().in(language)),
                CsvCell.text(renewal.details().channel().in(language)),
                CsvCell.text(renewal.details().payment().in(language)),
                Long.toString(renewal.amounts().amount().amount()),
                Long.toString(renewal.amounts().fee().amount()),
                Long.toString(renewal.amounts().lateFee().amount()),
                Long.toString(renewal.amounts().discount().amount()),
                Long.toString(renewal.amounts().direct().amount()),
                Long.toString(renewal.total().amount()),
                CsvCell.text(
                        Messages.get(language, "moneyState." + renewal.amounts().money())),
                CsvCell.text(Messages.get(language, "resultState." + renewal.result())),
                observed(renewal.details().observation()));
    }

    private static String observed(@Nullable Observation seen) {
        return seen == null || seen.lastDay() == null ? "" : seen.lastDay().toString();
    }

    void flush() throws IOException {
        csv.flush();
    }
}
