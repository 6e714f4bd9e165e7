package org.tsuzuki.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.Loader;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tsuzuki.DeskTest;
import org.tsuzuki.Published;
import org.tsuzuki.SignedIn;
import org.tsuzuki.TestClock;
import org.tsuzuki.base.DayFormat;
import org.tsuzuki.base.DomainChange;
import org.tsuzuki.base.JapanTime;
import org.tsuzuki.base.Language;
import org.tsuzuki.base.ProblemException;
import org.tsuzuki.book.Book;
import org.tsuzuki.book.BookPeriods;
import org.tsuzuki.book.TrialBalance;
import org.tsuzuki.drawer.Tills;
import org.tsuzuki.export.data.DataFilter;
import org.tsuzuki.export.format.FileFormat;
import org.tsuzuki.export.format.TextEncoding;
import org.tsuzuki.export.manifest.ManifestCheck;
import org.tsuzuki.keys.Signer;
import org.tsuzuki.security.Role;
import tools.jackson.databind.json.JsonMapper;

/** One zip with everything that a tax accountant needs of a month, which says of itself what it adds up to. */
@DeskTest
@Import(Tills.class)
class AccountantMonthTest {

    private static final YearMonth OCTOBER = YearMonth.of(2026, 10);
    private static final YearMonth SEPTEMBER = YearMonth.of(2026, 9);
    private static final YearMonth NOVEMBER = YearMonth.from(TestClock.TODAY);

    @Autowired
    private ExportService exports;

    @Autowired
    private Tills tills;

    @Autowired
    private Book book;

    @Autowired
    private BookPeriods periods;

    @Autowired
    private SignedIn signedIn;

    @Autowired
    private TestClock clock;

    @Autowired
    private Signer signer;

    @Autowired
    private Published published;

    @Autowired
    private JdbcClient database;

    @Value("${tsuzuki.data}")
    private Path data;

    @TempDir
    private Path directory;

    @BeforeEach
    void aDayInOctober() {
        var filled =
                database.sql("select count(*) from z_report where day_of = ?").param(OCTOBER.atDay(15));
        if (filled.query(Long.class).single() == 0) {
            clock.set(OCTOBER.atDay(15), LocalTime.NOON);
            tills.join(tills.branch(), Role.CLERK);
            var drawer = tills.open(30_000);
            var failed = tills.sell();
            tills.sell();
            tills.refund(failed, "CASH");
            tills.close(drawer, 33_300);
            clock.set(TestClock.START);
        }
        signedIn.as(Role.AUDITOR);
    }

    @AfterEach
    void withoutCopiesAndOddNames() {
        database.sql("delete from receipt where number like 'COPY-%'").update();
        database.sql("delete from book_account_name where name_set = 'YAYOI' and kind = 'SERVICE_FEES'")
                .update();
    }

    @Test
    void W05_it_has_the_ledger_each_receipt_each_z_report_and_the_transactions() throws IOException {
        var files = unzipped(written(OCTOBER, Language.EN));

        var reports = database.sql(
                        "select number from z_report where day_of between ? and ? order by closed_at, number")
                .params(OCTOBER.atDay(1), OCTOBER.atEndOfMonth())
                .query(String.class)
                .list();
        assertThat(files.keySet())
                .startsWith(
                        "contents.txt",
                        "book/ledger.csv",
                        "book/trial-balance.csv",
                        "book/tsuzuki-book-2026-10-01_2026-10-31-yayoi.txt",
                        "book/tsuzuki-book-2026-10-01_2026-10-31-moneyforward.csv",
                        "receipts/index.csv")
                .contains("z-reports/index.csv", "transactions.xlsx")
                .endsWith("manifest.json");
        assertThat(reports).isNotEmpty();
        assertThat(files.keySet())
                .containsAll(reports.stream()
                        .map(number -> "z-reports/" + number + ".txt")
                        .toList());
        assertThat(text(files, "contents.txt"))
                .contains("Month for the tax accountant\r\nOctober 2026\r\n", "receipts/index.csv: index with day");
        assertThat(text(files, "z-reports/" + reports.getLast() + ".txt"))
                .contains(reports.getLast(), "Opening float", "¥30,000", "Difference")
                .doesNotContain("!drawer");
    }

    @Test
    void there_are_as_many_pdfs_as_receipts_and_the_index_adds_up_to_their_total() throws IOException {
        var files = unzipped(written(OCTOBER, Language.EN));

        var index = csv(files, "receipts/index.csv");
        var pdfs = files.keySet().stream().filter(name -> name.endsWith(".pdf")).toList();
        assertThat(pdfs).isNotEmpty().hasSize(Math.toIntExact(receipts("count(*)")));
        assertThat(index.subList(1, index.size()).stream().map(List::getLast)).containsExactlyElementsOf(pdfs);
        assertThat(sum(index, 1)).isEqualTo(receipts("sum(total)"));
        assertThat(sums(files, "receipts/index.csv")).containsEntry("total", Math.toIntExact(receipts("sum(total)")));
        for (var pdf : pdfs) {
            try (var document = Loader.loadPDF(files.get(pdf))) {
                assertThat(document.getNumberOfPages()).isPositive();
            }
        }
    }

    private long receipts(String what) {
        return database.sql("select " + what + " from receipt where issued_at >= ? and issued_at < ?")
                .params(
                        JapanTime.startOf(OCTOBER.atDay(1)).atOffset(ZoneOffset.UTC),
                        JapanTime.startOf(NOVEMBER.atDay(1)).atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }

    @Test
    void the_ledger_is_balanced_and_the_trial_balance_is_the_one_of_the_page() throws IOException {
        var files = unzipped(written(OCTOBER, Language.EN));

        var ledger = sums(files, "book/ledger.csv");
        assertThat(ledger.get("debit")).isEqualTo(ledger.get("creditSide"));
        assertThat(sum(csv(files, "book/ledger.csv"), 10)).isEqualTo(booked());
        var balance = sums(files, "book/trial-balance.csv");
        assertThat(balance)
                .containsEntry("openingBalance", 0)
                .containsEntry("closingBalance", 0)
                .containsEntry("debit", Math.toIntExact(booked()))
                .containsEntry("creditSide", Math.toIntExact(booked()));
        TrialBalance shown = book.trialBalance(OCTOBER.atDay(1), OCTOBER.atEndOfMonth());
        var rows = csv(files, "book/trial-balance.csv");
        assertThat(rows.subList(1, rows.size()))
                .extracting(row -> row.getFirst() + " " + row.getLast())
                .isNotEmpty()
                .containsExactlyElementsOf(shown.lines().stream()
                        .filter(TrialBalance.Line::isAlive)
                        .map(line -> line.account() + " " + line.closing().amount())
                        .toList());
    }

    /** All debits of the month. */
    private long booked() {
        return database.sql("select coalesce(sum(l.amount), 0) from book_entry e join book_line l on l.entry_id = e.id"
                        + " where l.amount > 0 and e.day_of between ? and ?")
                .params(OCTOBER.atDay(1), OCTOBER.atEndOfMonth())
                .query(Long.class)
                .single();
    }

    @Test
    void the_accounting_programs_get_every_entry_and_the_workbook_every_transaction() throws IOException {
        var files = unzipped(written(OCTOBER, Language.JA));

        var yayoi = new String(
                file(files, "book/tsuzuki-book-2026-10-01_2026-10-31-yayoi.txt"), Charset.forName("windows-31j"));
        assertThat(yayoi).contains("2026/10/15", "現金");
        assertThat(text(files, "book/tsuzuki-book-2026-10-01_2026-10-31-moneyforward.csv"))
                .contains("2026/10/15");
        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(file(files, "transactions.xlsx")))) {
            assertThat(workbook.getSheetAt(0).getLastRowNum()).isEqualTo(rows(files, "transactions.xlsx"));
        }
        assertThat(rows(files, "transactions.xlsx"))
                .isEqualTo(
                        database.sql("""
                        select (select count(*) from renewal where recorded_at >= ? and recorded_at < ?)
                            + (select count(*) from receipt r join renewal n on n.receipt_number = r.returns
                                where n.recorded_at >= ? and n.recorded_at < ?)
                        """).params(bounds()).query(Integer.class).single());
        assertThat(text(files, "contents.txt"))
                .contains("税理士に渡す1か月分", "2026年10月")
                .doesNotContain("!export");
    }

    private static List<Object> bounds() {
        var first = JapanTime.startOf(OCTOBER.atDay(1)).atOffset(ZoneOffset.UTC);
        var end = JapanTime.startOf(NOVEMBER.atDay(1)).atOffset(ZoneOffset.UTC);
        return List.of(first, end, first, end);
    }

    @Test
    void the_signature_speaks_for_every_file() throws IOException {
        var zip = written(OCTOBER, Language.ZH);

        assertThat(wrong(zip)).isEmpty();
        for (var name : unzipped(zip).keySet()) {
            if (name.equals("manifest.json")) {
                continue;
            }
            var changed = unzipped(zip);
            changed.put(name, "changed".getBytes(StandardCharsets.UTF_8));
            assertThat(wrong(zipped(changed))).containsExactly(name + " was changed.");
        }
        assertThat(said(unzipped(zip)))
                .containsEntry("dataSet", "month")
                .containsEntry("month", "2026-10")
                .containsEntry("filter", Map.of("from", "2026-10-01", "to", "2026-10-31"));
    }

    @Test
    void what_a_program_would_not_take_is_told_in_a_file_and_the_rest_is_written() throws IOException {
        database.sql("insert into book_account_name (name_set, kind, sub, name, sub_name, tax)"
                        + " values ('YAYOI', 'SERVICE_FEES', '', 'とても長くて切られてしまう科目名', '', '対象外')")
                .update();

        var files = unzipped(written(OCTOBER, Language.EN));

        assertThat(files.keySet())
                .contains("book/not-written.txt", "book/tsuzuki-book-2026-10-01_2026-10-31-moneyforward.csv")
                .noneMatch(name -> name.endsWith("-yayoi.txt"));
        assertThat(text(files, "book/not-written.txt"))
                .contains("Yayoi\r\n", "- Service fees: とても長くて切られてしまう科目名 – Too long, or letters Shift-JIS lacks");
        var remark =
                "There is no file for Yayoi: it does not take the names of some accounts. See book/not-written.txt.";
        assertThat(text(files, "contents.txt")).contains("- " + remark);
        assertThat((List<?>) said(files).get("remarks")).anyMatch(remark::equals);
    }

    @Test
    void a_month_that_is_not_over_says_so_and_which_days_are_not_closed() {
        assertThat(exports.remarks(order(NOVEMBER, Language.EN)))
                .containsSubsequence(
                        "November 2026 is not over. The files end on 20 Nov 2026.",
                        "The ledger is not closed for 1 Nov 2026 – 20 Nov 2026. Entries can still be added.");
        assertThat(exports.remarks(order(NOVEMBER, Language.JA)))
                .startsWith("2026年11月はまだ終わっていません。2026年11月20日までの記録が入ります。");
        assertThat(exports.remarks(order(OCTOBER, Language.ZH))).startsWith("2026年10月1日至2026年10月31日的账簿尚未关账，分录还可能增加。");
    }

    /** The desk is shared and its closed days stay closed, so this closes one long ago. */
    @Test
    void only_days_that_are_still_open_are_told() {
        signedIn.as(Role.OWNER);
        var day = periods.closedThrough()
                .map(closed -> closed.plusDays(1))
                .filter(open -> open.getDayOfMonth() < 28)
                .orElseGet(() -> periods.closedThrough()
                        .map(closed -> YearMonth.from(closed).plusMonths(1).atDay(3))
                        .orElse(LocalDate.of(2001, 2, 3)));
        var month = YearMonth.from(day);

        periods.close(day);

        assertThat(exports.remarks(order(month, Language.EN)))
                .contains("The ledger is not closed for %s – %s. Entries can still be added."
                        .formatted(
                                DayFormat.day(Language.EN, day.plusDays(1)),
                                DayFormat.day(Language.EN, month.atEndOfMonth())));
        assertThat(exports.remarks(order(month.minusMonths(1), Language.EN)))
                .noneMatch(remark -> remark.contains("is not closed"));
    }

    @Test
    void a_drawer_that_is_still_open_is_told() {
        tills.join(tills.branch(), Role.CLERK);
        tills.open(10_000);
        signedIn.as(Role.AUDITOR);

        assertThat(exports.remarks(order(NOVEMBER, Language.EN)))
                .last()
                .asString()
                .containsPattern("[0-9]+ drawers? (is|are) still open. Their Z reports are missing\\.");
    }

    @Test
    void a_month_in_which_nothing_was_recorded_is_written_all_the_same_and_says_so() throws IOException {
        var order = order(YearMonth.of(2019, 3), Language.EN);

        var files = unzipped(written(order));

        assertThat(exports.count(order)).isZero();
        assertThat(exports.remarks(order)).startsWith("Nothing was recorded in March 2019. The tables have no rows.");
        assertThat(files.keySet())
                .contains("receipts/index.csv", "transactions.xlsx")
                .noneMatch(name -> name.endsWith(".pdf"));
        assertThat(csv(files, "book/ledger.csv")).hasSize(1);
        assertThat(said(files)).containsEntry("rows", 0);
        assertThat(wrong(zipped(files))).isEmpty();
    }

    @Test
    void a_month_that_has_not_begun_is_refused_beside_its_field() {
        var order = order(YearMonth.of(2026, 12), Language.EN);

        assertThat(exports.remarks(order)).isEmpty();
        assertThatThrownBy(() -> exports.start(order))
                .hasMessageContaining("problem.export.month.future")
                .extracting(refused -> ((ProblemException) refused).field())
                .isEqualTo("month");
        assertThatThrownBy(() -> written(order)).hasMessageContaining("problem.export.month.future");
    }

    @Test
    void whatever_days_are_named_it_is_the_whole_month_of_the_first_and_without_any_the_one_before() {
        var days = DataFilter.EVERYTHING.within(LocalDate.of(2026, 10, 9), LocalDate.of(2026, 12, 24));

        assertThat(exports.allowed(order(days)).filter())
                .isEqualTo(DataFilter.EVERYTHING.within(OCTOBER.atDay(1), OCTOBER.atEndOfMonth()));
        assertThat(exports.allowed(order(DataFilter.EVERYTHING)).filter().from())
                .isEqualTo(OCTOBER.atDay(1));
        assertThat(exports.allowed(order(days)))
                .returns(FileFormat.FILES, ExportOrder::format)
                .returns(List.of(), ExportOrder::columns);
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"CLERK", "SUPERVISOR", "AUDITOR", "OWNER"})
    void those_who_read_the_accounts_take_it_along_and_nobody_else(Role role) {
        signedIn.as(role);
        var order = order(OCTOBER, Language.EN);

        if (role == Role.CLERK || role == Role.SUPERVISOR) {
            assertThat(exports.choices()).noneMatch(ExportChoice::wholeMonth);
            assertThatThrownBy(() -> exports.start(order)).hasMessageContaining("problem.export.noData");
            assertThatThrownBy(() -> exports.remarks(order)).hasMessageContaining("problem.export.noData");
            assertThatThrownBy(() -> written(order)).hasMessageContaining("problem.export.noData");
        } else {
            assertThat(exports.choices()).filteredOn(ExportChoice::wholeMonth).hasSize(1);
            assertThat(exports.count(order)).isPositive();
        }
    }

    @Test
    void it_runs_in_the_background_and_whoever_lost_the_right_gets_it_no_more() throws Exception {
        var line = finished(exports.start(order(OCTOBER, Language.EN)));

        assertThat(line.state()).isEqualTo(ExportState.READY);
        assertThat(line.rows()).isPositive();
        var file = exports.open(line.id());
        assertThat(file.name()).isEqualTo("month_2026-10.zip");
        var zip = Files.readAllBytes(file.path());
        assertThat(wrong(zip)).isEmpty();
        assertThat(published.actions()).containsSubsequence("export.started", "export.finished", "export.downloaded");
        assertThat(published.changes())
                .filteredOn(change -> change.action().equals("export.finished"))
                .singleElement()
                .satisfies(change -> assertThat(change.fields())
                        .contains(
                                new DomainChange.Field("export.data", null, "month"),
                                new DomainChange.Field("from", null, "2026-10-01"),
                                new DomainChange.Field("to", null, "2026-10-31")));

        var supervisor = tills.join(tills.branch(), Role.SUPERVISOR);
        database.sql("update export_run set staff_id = ? where id = ?")
                .params(supervisor.id().value(), line.id().value())
                .update();
        assertThatThrownBy(() -> exports.open(line.id())).hasMessageContaining("problem.export.noData");
    }

    @Test
    void one_that_is_cancelled_among_its_receipts_leaves_nothing() throws Exception {
        copies(400);
        var line = exports.start(order(SEPTEMBER, Language.EN));
        for (var i = 0; i < 3_000 && exports.find(line.id()).rows() < 410; i++) {
            new CountDownLatch(1).await(10, TimeUnit.MILLISECONDS);
        }
        assertThat(exports.find(line.id())).matches(ExportLine::isRunning);
        assertThat(data.resolve("exports").resolve(line.id() + ".part")).exists();

        exports.cancel(line.id());

        assertThat(finished(line).state()).isEqualTo(ExportState.CANCELLED);
        assertThat(data.resolve("exports").resolve(line.id() + ".part")).doesNotExist();
        assertThat(data.resolve("exports").resolve(line.id() + ".zip")).doesNotExist();
        assertThat(published.actions()).contains("export.cancelled").doesNotContain("export.finished");
        assertThatThrownBy(() -> exports.open(line.id())).hasMessageContaining("problem.export.gone");
    }

    /** Of a receipt of October, in September, under numbers that no series gave. */
    private void copies(int count) {
        var at = JapanTime.startOf(SEPTEMBER.atDay(10)).atOffset(ZoneOffset.UTC);
        var receipt = database.sql(
                        "select number from receipt where issued_at >= ? and issued_at < ? and returns is null")
                .params(bounds().subList(0, 2))
                .query(String.class)
                .list()
                .getFirst();
        for (var i = 1; i <= count; i++) {
            database.sql("""
                            insert into receipt (number, branch_id, year_of, sequence, issued_at, customer_id, total, content)
                            select 'COPY-' || ?, branch_id, 1998, ?, ?, customer_id, total, content from receipt where number = ?
                            """).params(String.valueOf(i), i, at, receipt).update();
        }
    }

    private static ExportOrder order(YearMonth month, Language language) {
        return new ExportOrder(
                "month",
                DataFilter.EVERYTHING.within(month.atDay(1), month.atEndOfMonth()),
                List.of(),
                FileFormat.FILES,
                TextEncoding.UTF_8_MARK,
                language);
    }

    private static ExportOrder order(DataFilter days) {
        return new ExportOrder("month", days, List.of("entry"), FileFormat.CSV, TextEncoding.SHIFT_JIS, Language.EN);
    }

    private byte[] written(YearMonth month, Language language) throws IOException {
        return written(order(month, language));
    }

    private byte[] written(ExportOrder order) throws IOException {
        var out = new ByteArrayOutputStream();
        exports.write(order, out);
        return out.toByteArray();
    }

    private List<String> wrong(byte[] zip) throws IOException {
        var file = Files.write(directory.resolve("month.zip"), zip);
        return ManifestCheck.of(file, signer.key().publicKey()).wrong();
    }

    private static Map<String, byte[]> unzipped(byte[] zip) throws IOException {
        var files = new LinkedHashMap<String, byte[]>();
        try (var in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                files.put(entry.getName(), in.readAllBytes());
            }
        }
        return files;
    }

    private static byte[] zipped(Map<String, byte[]> files) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var out = new ZipOutputStream(bytes)) {
            for (var file : files.entrySet()) {
                out.putNextEntry(new ZipEntry(file.getKey()));
                out.write(file.getValue());
                out.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> said(Map<String, byte[]> files) {
        return JsonMapper.builder().build().readValue(file(files, "manifest.json"), LinkedHashMap.class);
    }

    private static Map<?, ?> table(Map<String, byte[]> files, String name) {
        return ((List<?>) Objects.requireNonNull(said(files).get("tables")))
                .stream()
                        .map(table -> (Map<?, ?>) table)
                        .filter(table -> name.equals(table.get("file")))
                        .findFirst()
                        .orElseThrow();
    }

    private static int rows(Map<String, byte[]> files, String name) {
        return (Integer) Objects.requireNonNull(table(files, name).get("rows"));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> sums(Map<String, byte[]> files, String name) {
        return (Map<String, Object>) Objects.requireNonNull(table(files, name).get("sums"));
    }

    private static byte[] file(Map<String, byte[]> files, String name) {
        return Objects.requireNonNull(files.get(name), name);
    }

    private static String text(Map<String, byte[]> files, String name) {
        return new String(file(files, name), StandardCharsets.UTF_8);
    }

    private static long sum(List<List<String>> rows, int column) {
        return rows.stream()
                .skip(1)
                .map(row -> row.get(column))
                .filter(cell -> !cell.isEmpty())
                .mapToLong(Long::parseLong)
                .sum();
    }

    private static List<List<String>> csv(Map<String, byte[]> files, String name) throws IOException {
        var text = text(files, name).substring(1);
        try (var reader = CsvReader.builder().ofCsvRecord(text)) {
            return reader.stream().map(CsvRecord::getFields).toList();
        }
    }

    private ExportLine finished(ExportLine line) throws InterruptedException {
        for (var i = 0; i < 3_000 && exports.find(line.id()).isRunning(); i++) {
            new CountDownLatch(1).await(10, TimeUnit.MILLISECONDS);
        }
        return exports.find(line.id());
    }
}
