package org.tsuzuki.renewal.earnings;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.tsuzuki.base.Language;
import org.tsuzuki.base.Messages;
import org.tsuzuki.base.Yen;
import org.tsuzuki.base.csv.CsvCell;

/** Groups as a table that spreadsheets open by double click: UTF-8 with its mark, and the sums of the page below. */
final class EarningsCsv {

    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final int MONTH_AT = 4;

    private final Language language;
    private final CsvWriter csv;
    private EarningsGrouping grouping = EarningsGrouping.RENEWAL;

    EarningsCsv(Language language, OutputStream out) throws IOException {
        this.language = language;
        var writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        writer.write(BYTE_ORDER_MARK);
        this.csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(writer);
    }

    void head(EarningsGrouping by) {
        grouping = by;
        csv.writeRecord(List.of(
                text(by.key()),
                text("earnings.whose"),
                text("earnings.renewals"),
                text("earnings.provisional"),
                text("earnings.income"),
                text("earnings.costs"),
                text("earnings.fees"),
                text("earnings.margin")));
    }

    void row(Earning earning) {
        row(CsvCell.text(name(earning)), earning);
    }

    private String name(Earning earning) {
        var name = earning.name().in(language);
        return grouping == EarningsGrouping.MONTH ? name.substring(0, MONTH_AT) + "-" + name.substring(MONTH_AT) : name;
    }

    void total(Earning all) {
        row(text("earnings.total"), all);
    }

    private void row(String name, Earning earning) {
        csv.writeRecord(List.of(
                name,
                CsvCell.text(earning.note().in(language)),
                Long.toString(earning.renewals()),
                Long.toString(earning.provisional()),
                number(earning.income()),
                number(earning.costs()),
                number(earning.fees()),
                number(earning.margin())));
    }

    void profit(LedgerProfit ledger) {
        csv.writeRecord(List.of());
        profit(text("earnings.booked"), ledger.renewals());
        ledger.others()
                .forEach(other -> profit(
                        text(other.event().key()) + " · " + text(other.account().key()), other.amount()));
        profit(text("earnings.profit"), ledger.profit());
    }

    private void profit(String name, Yen amount) {
        csv.writeRecord(List.of(CsvCell.text(name), "", "", "", "", "", "", number(amount)));
    }

    private String text(String key) {
        return Messages.get(language, key);
    }

    private static String number(Yen amount) {
        return Long.toString(amount.amount());
    }

    void flush() throws IOException {
        csv.flush();
    }
}
