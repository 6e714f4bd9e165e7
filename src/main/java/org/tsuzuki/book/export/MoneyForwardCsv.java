package org.tsuzuki.book.export;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tsuzuki.base.csv.CsvCell;
import org.tsuzuki.book.BookEntry;
import org.tsuzuki.book.BookLine;

/** The journal import (仕訳帳) of Money Forward: UTF-8 with its mark, rows of one number are one entry. */
final class MoneyForwardCsv implements EntryWriter {

    static final List<String> COLUMNS = List.of(
            "取引No", "取引日", "借方勘定科目", "借方補助科目", "借方部門", "借方取引先", "借方税区分", "借方インボイス", "借方金額(円)", "借方税額", "貸方勘定科目",
            "貸方補助科目", "貸方部門", "貸方取引先", "貸方税区分", "貸方インボイス", "貸方金額(円)", "貸方税額", "摘要", "仕訳メモ", "タグ", "MF仕訳タイプ", "決算整理仕訳");

    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuu/MM/dd");
    private static final int SIDE = 8;

    private final AccountNames names;
    private final OutputStreamWriter out;
    private final CsvWriter csv;
    private long number;

    MoneyForwardCsv(AccountNames names, OutputStream out) {
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
        number++;
        for (var sides : EntrySides.of(entry)) {
            var cells = new ArrayList<String>();
            cells.add(Long.toString(number));
            cells.add(DAY.format(entry.day()));
            cells.addAll(side(sides.debit()));
            cells.addAll(side(sides.credit()));
            cells.add(CsvCell.text(EntrySides.text(entry)));
            cells.add(CsvCell.text(entry.cause().key()));
            cells.addAll(List.of("", "", ""));
            csv.writeRecord(cells);
        }
    }

    /** Account, sub-account, department, partner, tax word, invoice, amount, tax. */
    private List<String> side(@Nullable BookLine line) {
        if (line == null) {
            return Collections.nCopies(SIDE, "");
        }
        var name = names.of(line.account());
        return List.of(name.name(), name.sub(), "", "", name.tax(), "", EntrySides.yen(line), "");
    }

    @Override
    public void finish() throws IOException {
        csv.flush();
    }
}
