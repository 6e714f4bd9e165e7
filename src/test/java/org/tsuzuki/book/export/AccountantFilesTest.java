package org.tsuzuki.book.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tsuzuki.book.Posting.credit;
import static org.tsuzuki.book.Posting.debit;
import static org.tsuzuki.book.WorkedEntries.CASH;
import static org.tsuzuki.book.WorkedEntries.FEES;
import static org.tsuzuki.book.WorkedEntries.HELD;
import static org.tsuzuki.book.WorkedEntries.entry;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tsuzuki.book.AccountKind;
import org.tsuzuki.book.BookEntry;
import org.tsuzuki.book.BookEvent;
import org.tsuzuki.book.BookLine;
import org.tsuzuki.book.WorkedEntries;

/** The files for accountants, read back column by column. */
class AccountantFilesTest {

    private static final LocalDate FROM = LocalDate.of(2026, 5, 1);
    private static final LocalDate TO = LocalDate.of(2026, 8, 31);
    private static final LocalDate DAY = LocalDate.of(2026, 5, 20);

    private static final BookEntry SIMPLE = entry(DAY, BookEvent.SALE, "直接払い", debit(CASH, 300), credit(FEES, 300));
    private static final BookEntry COMPOUND =
            entry(DAY, "SJ-2026-000002", "povo", List.of(debit(CASH, 3_300), credit(HELD, 3_000), credit(FEES, 300)));

    @Test
    void what_is_given_back_for_a_carrier_or_a_voucher_lowers_no_taxed_sales() {
        for (var names : List.of(AccountNames.yayoi(), AccountNames.moneyForward())) {
            assertThat(names.ofKind(AccountKind.DISCOUNTS).tax()).isEqualTo("対象外");
            assertThat(names.ofKind(AccountKind.SERVICE_FEES).tax()).startsWith("課税売上");
        }
    }

    @Test
    void B15_yayoi_has_a_simple_entry_in_one_row_of_25_columns() throws IOException {
        var row = yayoi(List.of(SIMPLE)).getFirst();

        assertThat(row.getFields())
                .containsExactly(
                        "2000",
                        "",
                        "",
                        "2026/05/20", //
                        "現金",
                        "",
                        "",
                        "対象外",
                        "300",
                        "", //
                        "受取手数料",
                        "",
                        "",
                        "課税売上込10%",
                        "300",
                        "", //
                        "直接払い",
                        "",
                        "",
                        "0",
                        "",
                        "",
                        "",
                        "",
                        "no");
    }

    @Test
    void yayoi_has_a_compound_entry_in_flagged_rows_that_add_up() throws IOException {
        var three = entry(DAY, BookEvent.SALE, "", debit(CASH, 6), credit(HELD, 1), credit(HELD, 2), credit(FEES, 3));

        var rows = yayoi(List.of(COMPOUND, three));

        assertThat(rows).extracting(row -> row.getField(0)).containsExactly("2110", "2101", "2110", "2100", "2101");
        assertThat(rows).extracting(row -> row.getField(19)).containsOnly("3");
        assertThat(rows.get(0).getFields().subList(4, 17))
                .containsExactly(
                        "現金",
                        "",
                        "",
                        "対象外",
                        "3300",
                        "", //
                        "預り金",
                        "povo2",
                        "",
                        "対象外",
                        "3000",
                        "",
                        "SJ-2026-000002 povo");
        assertThat(rows.get(1).getFields().subList(4, 16))
                .containsExactly("", "", "", "対象外", "0", "", "受取手数料", "", "", "課税売上込10%", "300", "");
    }

    @Test
    void B15_yayoi_sums_are_those_of_the_book() throws IOException {
        var entries = WorkedEntries.all();

        var rows = yayoi(entries);

        assertThat(rows).allMatch(row -> row.getFieldCount() == 25);
        assertThat(sum(rows, 8)).isEqualTo(debits(entries)).isEqualTo(sum(rows, 14));
    }

    @Test
    void B15_yayoi_is_written_in_the_letters_of_windows_and_tells_what_it_lacks() throws IOException {
        var text = entry(DAY, BookEvent.SALE, "①髙～ 话费", debit(CASH, 300), credit(FEES, 300));

        assertThat(yayoi(List.of(text)).getFirst().getField(16)).isEqualTo("①髙～ ??");
    }

    @Test
    void yayoi_takes_names_of_24_cells_and_no_longer_ones() {
        assertThat(ExportFormat.YAYOI.takes(new AccountName("あ".repeat(12), "", "")))
                .isTrue();
        assertThat(ExportFormat.YAYOI.takes(new AccountName("あ".repeat(12) + "a", "", "")))
                .isFalse();
        assertThat(ExportFormat.YAYOI.takes(new AccountName("ｱ".repeat(24), "a".repeat(24), "")))
                .isTrue();
        assertThat(ExportFormat.YAYOI.takes(new AccountName("現金", "a".repeat(25), "")))
                .isFalse();
        assertThat(ExportFormat.YAYOI.takes(new AccountName("现金", "", ""))).isFalse();
        assertThat(ExportFormat.MONEY_FORWARD.takes(new AccountName("现金", "a".repeat(25), "")))
                .isTrue();
    }

    @Test
    void money_forward_has_its_head_and_one_number_for_one_entry() throws IOException {
        var rows = moneyForward(List.of(SIMPLE, COMPOUND));

        assertThat(rows.getFirst().getFields()).isEqualTo(MoneyForwardCsv.COLUMNS);
        assertThat(rows.get(1).getFields().subList(0, 19))
                .containsExactly(
                        "1",
                        "2026/05/20", //
                        "現金",
                        "",
                        "",
                        "",
                        "対象外",
                        "",
                        "300",
                        "", //
                        "受取手数料",
                        "",
                        "",
                        "",
                        "課税売上 10%",
                        "",
                        "300",
                        "",
                        "直接払い");
        assertThat(rows.get(2).getFields().subList(0, 19))
                .containsExactly(
                        "2",
                        "2026/05/20", //
                        "現金",
                        "",
                        "",
                        "",
                        "対象外",
                        "",
                        "3300",
                        "", //
                        "預り金",
                        "povo2",
                        "",
                        "",
                        "対象外",
                        "",
                        "3000",
                        "",
                        "SJ-2026-000002 povo");
        assertThat(rows.get(3).getFields().subList(0, 18))
                .containsExactly(
                        "2",
                        "2026/05/20",
                        "",
                        "",
                        "",
                        "",
                        "",
                        "",
                        "",
                        "", //
                        "受取手数料",
                        "",
                        "",
                        "",
                        "課税売上 10%",
                        "",
                        "300",
                        "");
    }

    @Test
    void B16_money_forward_sums_are_those_of_the_book() throws IOException {
        var entries = WorkedEntries.all();

        var rows = moneyForward(entries);

        assertThat(rows).allMatch(row -> row.getFieldCount() == MoneyForwardCsv.COLUMNS.size());
        assertThat(sum(rows.subList(1, rows.size()), 8))
                .isEqualTo(debits(entries))
                .isEqualTo(sum(rows.subList(1, rows.size()), 16));
    }

    @Test
    void our_own_table_has_a_row_for_each_line() throws IOException {
        var entries = WorkedEntries.all();

        var rows = read(entries, ExportFormat.CSV, StandardCharsets.UTF_8);

        assertThat(rows.getFirst().getFields()).isEqualTo(BookCsv.COLUMNS);
        var lines = rows.subList(1, rows.size());
        assertThat(lines).hasSize((int)
                entries.stream().mapToLong(entry -> entry.lines().size()).sum());
        assertThat(sum(lines, BookCsv.COLUMNS.indexOf("debit")))
                .isEqualTo(debits(entries))
                .isEqualTo(sum(lines, BookCsv.COLUMNS.indexOf("credit")));
        var foreign = lines.stream()
                .filter(row -> row.getField(BookCsv.COLUMNS.indexOf("currency")).equals("USD"))
                .map(row -> row.getField(BookCsv.COLUMNS.indexOf("foreign")));
        assertThat(foreign).containsExactly("30.00", "-30.00");
    }

    @Test
    void S07_no_spreadsheet_calculates_a_text_and_no_account_changes_its_name() throws IOException {
        var evil = entry(DAY, BookEvent.SALE, "=1+1", debit(CASH, 300), credit(FEES, 300));
        var minus = new AccountName("-値引", "", "対象外");
        var text = MoneyForwardCsv.COLUMNS.indexOf("摘要");

        for (var format : List.of(ExportFormat.YAYOI, ExportFormat.MONEY_FORWARD)) {
            var names = format.names().with(AccountKind.CASH, minus);
            var charset = format == ExportFormat.YAYOI ? YayoiCsv.CHARSET : StandardCharsets.UTF_8;
            var row = read(List.of(evil), format, names, charset).getLast();
            var yayoi = format == ExportFormat.YAYOI;
            assertThat(row.getField(yayoi ? 4 : 2)).isEqualTo("-値引");
            assertThat(row.getField(yayoi ? 16 : text)).isEqualTo("'=1+1");
        }
    }

    private static List<CsvRecord> yayoi(List<BookEntry> entries) throws IOException {
        return read(entries, ExportFormat.YAYOI, YayoiCsv.CHARSET);
    }

    private static List<CsvRecord> moneyForward(List<BookEntry> entries) throws IOException {
        return read(entries, ExportFormat.MONEY_FORWARD, StandardCharsets.UTF_8);
    }

    private static List<CsvRecord> read(List<BookEntry> entries, ExportFormat format, Charset charset)
            throws IOException {
        return read(entries, format, format.names(), charset);
    }

    private static List<CsvRecord> read(
            List<BookEntry> entries, ExportFormat format, AccountNames names, Charset charset) throws IOException {
        var text = Written.as(format, names, FROM, TO, entries, List.of()).toString(charset);
        if (charset == StandardCharsets.UTF_8) {
            assertThat(text).startsWith("\uFEFF");
            text = text.substring(1);
        }
        var rows = new ArrayList<CsvRecord>();
        try (var csv = CsvReader.builder().ofCsvRecord(text)) {
            csv.forEach(rows::add);
        }
        return rows;
    }

    private static long sum(List<CsvRecord> rows, int column) {
        return rows.stream()
                .map(row -> row.getField(column))
                .filter(cell -> !cell.isEmpty())
                .mapToLong(Long::parseLong)
                .sum();
    }

    private static long debits(List<BookEntry> entries) {
        return entries.stream()
                .flatMap(entry -> entry.lines().stream())
                .map(BookLine::amount)
                .filter(amount -> !amount.isNegative())
                .mapToLong(amount -> amount.amount())
                .sum();
    }
}
