package org.tsuzuki.operations.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tsuzuki.book.Posting.credit;
import static org.tsuzuki.book.Posting.debit;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Import;
import org.tsuzuki.DeskTest;
import org.tsuzuki.Published;
import org.tsuzuki.SignedIn;
import org.tsuzuki.TestClock;
import org.tsuzuki.TsuzukiApplication;
import org.tsuzuki.book.Account;
import org.tsuzuki.book.AccountKind;
import org.tsuzuki.book.BookEvent;
import org.tsuzuki.book.Posting;
import org.tsuzuki.book.export.BookExport;
import org.tsuzuki.book.export.ExportFormat;
import org.tsuzuki.customer.CustomerId;
import org.tsuzuki.customer.CustomerService;
import org.tsuzuki.keys.Signer;
import org.tsuzuki.receipt.document.IssuedReceipts;
import org.tsuzuki.security.Role;

/** The command beside a desk that is open, and what it refuses. */
@DeskTest
@Import({Posting.class, IssuedReceipts.class})
class ExportCommandTest {

    private static final LocalDate FROM = LocalDate.of(2010, 4, 1);
    private static final LocalDate TO = LocalDate.of(2010, 4, 30);

    @TempDir
    private Path place;

    @Value("${tsuzuki.data}")
    private Path data;

    @Autowired
    private Posting posting;

    @Autowired
    private IssuedReceipts issued;

    @Autowired
    private CustomerService customers;

    @Autowired
    private BookExport export;

    @Autowired
    private SignedIn signedIn;

    @Autowired
    private TestClock clock;

    @Autowired
    private Published published;

    @Autowired
    private Signer signer;

    private final Account cash = AccountKind.CASH.account("till of the command");
    private final Account fees = AccountKind.SERVICE_FEES.account();
    private Path file = Path.of("");

    @BeforeEach
    void aFileToBe() {
        file = place.resolve("book.out");
        signedIn.as(Role.OWNER);
    }

    @ParameterizedTest
    @EnumSource
    void an_open_desk_writes_what_its_own_export_page_writes(ExportFormat format) throws IOException {
        posting.post(FROM, BookEvent.SALE, debit(cash, 300), credit(fees, 300));

        var told = run("--format", format.word(), "--from", "2010-04-01", "--to", "2010-04-30", file.toString());

        assertThat(told.code()).as(told.text()).isZero();
        var page = new ByteArrayOutputStream();
        export.write(format, FROM, TO, page);
        assertThat(file).hasBinaryContent(page.toByteArray());
        assertThat(Files.getPosixFilePermissions(file)).isEqualTo(PosixFilePermissions.fromString("rw-------"));
        assertThat(published.actions()).contains("book.exported");
    }

    @Test
    void without_days_the_whole_book_until_today_is_written() throws IOException {
        posting.post(FROM, BookEvent.SALE, debit(cash, 311), credit(fees, 311));
        posting.post(TestClock.TODAY, BookEvent.SALE, debit(cash, 322), credit(fees, 322));

        assertThat(run("--format", "csv", file.toString()).code()).isZero();

        assertThat(Files.readString(file)).contains(",311,", ",322,");
    }

    @Test
    void a_file_that_is_there_is_left_alone_until_it_is_asked_for() throws IOException {
        Files.writeString(file, "the accountant's");

        var told = run("--format", "csv", file.toString());
        assertThat(told).isEqualTo(new Told(1, told.text()));
        assertThat(told.text()).contains("already, and it was left as it is", "--force");
        assertThat(file).hasContent("the accountant's");

        assertThat(run("--format", "csv", "--force", file.toString()).code()).isZero();
        assertThat(Files.readString(file)).contains("entry,day,recorded");
    }

    @Test
    void names_that_the_other_program_would_cut_are_written_shorter() throws IOException {
        var card = AccountKind.AGENCY_CREDIT_CARD.account("a card with far too long a name");
        posting.post(LocalDate.of(2010, 6, 1), BookEvent.CARRIER_PAYMENT, debit(cash, 300), credit(card, 300));

        var told = run("--format", "yayoi", "--from", "2010-06-01", "--to", "2010-06-30", file.toString());

        assertThat(told.code()).isZero();
        assertThat(Files.readString(file, Charset.forName("windows-31j")))
                .contains(",未払金,a card with far too long,,対象外,300,");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "--format excel FILE | There is no format 'excel'.",
                "FILE | The format is missing.",
                "--format csv --from yesterday FILE | 'yesterday' is no day.",
                "--format csv --to 2026-02-30 FILE | '2026-02-30' is no day.",
                "--format csv --from 2026-02-02 --to 2026-02-01 FILE | comes before the first",
                "--format csv | The command is",
                "--format csv --everything FILE | The command is",
                "FILE --format | --format needs a word after it.",
                "--format csv --data a --database b FILE | name one: --data or --database"
            })
    void a_command_that_cannot_be_read_says_how_to_write_it(String words, String expected) {
        var told = run(words.replace("FILE", file.toString()).split(" "));

        assertThat(told.code()).isEqualTo(2);
        assertThat(told.text()).contains(expected);
        assertThat(file).doesNotExist();
    }

    @Test
    void a_directory_without_a_desk_is_told_as_such() {
        var told = run("--format", "csv", "--data", place.toString(), file.toString());
        assertThat(told.code()).isEqualTo(1);
        assertThat(told.text()).contains("There is no desk in " + place);

        assertThat(run("--format", "csv", "--data", place + "/gone", file.toString())
                        .text())
                .contains("There is no directory " + place + "/gone");
    }

    @Test
    void a_file_in_a_directory_that_is_missing_is_told_before_the_desk_is_asked() {
        var told = run("--format", "csv", place.resolve("gone/book.csv").toString());

        assertThat(told.code()).isEqualTo(1);
        assertThat(told.text()).contains("There is no directory " + place.resolve("gone"));
        assertThat(published.actions()).doesNotContain("book.exported");
    }

    @Test
    void an_open_desk_writes_tables_that_are_found_genuine_until_somebody_changes_them() throws IOException {
        posting.post(FROM, BookEvent.SALE, debit(cash, 300), credit(fees, 300));
        var zip = place.resolve("ledger.zip").toString();

        var told = export(
                "ledger",
                "--format",
                "csv",
                "--from",
                "2010-04-01",
                "--to",
                "2010-04-30",
                "--columns",
                "day,debit",
                zip);

        assertThat(told.code()).as(told.text()).isZero();
        assertThat(told.text()).contains("ledger, csv, signed, from 2010-04-01, to 2010-04-30");
        assertThat(unzipped(Path.of(zip))).contains("Day,Debit (yen)", "2010-04-01,300");
        assertThat(published.actions()).contains("export.started", "export.finished");
        var key = signer.key().publicKey().text();
        assertThat(export("verify", zip, "--key", key))
                .returns(0, Told::code)
                .extracting(Told::text)
                .asString()
                .contains("is genuine: ledger, rows ");

        Files.write(Path.of(zip), rezipped(Path.of(zip), "300", "301"));
        var forged = export("verify", zip, "--key", key);
        assertThat(forged.code()).isEqualTo(1);
        assertThat(forged.text())
                .contains("is not as the desk wrote it", "ledger_2010-04-01_2010-04-30.csv was changed.");
    }

    @Test
    void an_open_desk_writes_a_month_that_is_found_genuine_until_somebody_changes_it() throws IOException {
        posting.post(FROM, BookEvent.SALE, debit(cash, 300), credit(fees, 300));
        var zip = place.resolve("april.zip").toString();

        var told = export("month", "--month", "2010-04", "--language", "ja", zip);

        assertThat(told.code()).as(told.text()).isZero();
        assertThat(told.text()).contains(zip + " is written: month 2010-04, signed.");
        assertThat(unzipped(Path.of(zip))).contains("税理士に渡す1か月分", "2010年4月");
        assertThat(published.actions()).contains("export.started", "export.finished");
        var key = signer.key().publicKey().text();
        assertThat(export("verify", zip, "--key", key))
                .returns(0, Told::code)
                .extracting(Told::text)
                .asString()
                .contains("is genuine: month, rows ");

        Files.write(Path.of(zip), rezipped(Path.of(zip), "300", "301"));
        var forged = export("verify", zip, "--key", key);
        assertThat(forged.code()).isEqualTo(1);
        assertThat(forged.text()).contains("is not as the desk wrote it", "book/ledger.csv was changed.");
    }

    @Test
    void receipts_are_narrowed_by_customer_and_amount() throws IOException {
        var draft = issued.draft(issued.branch("XC"), "LI NA");
        var mine = issued.issue(draft);
        var number =
                customers.summary(new CustomerId(draft.customerId())).number().toString();
        var total = Long.toString(mine.total().amount());

        var found = place.resolve("found.zip");
        var told = export(
                "receipts",
                "--format",
                "csv",
                "--customer",
                number,
                "--least",
                total,
                "--most",
                total,
                "--columns",
                "receipt",
                found.toString());
        assertThat(told.code()).as(told.text()).isZero();
        assertThat(unzipped(found))
                .isEqualTo("\uFEFFReceipt number\r\n" + mine.number().value() + "\r\n");

        var missed = place.resolve("missed.zip");
        assertThat(export(
                                "receipts",
                                "--format",
                                "csv",
                                "--customer",
                                number,
                                "--least",
                                total + "0",
                                missed.toString())
                        .code())
                .isZero();
        assertThat(unzipped(missed)).doesNotContain(mine.number().value());
    }

    private static String unzipped(Path zip) throws IOException {
        try (var in = new ZipInputStream(Files.newInputStream(zip))) {
            in.getNextEntry();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static byte[] rezipped(Path zip, String said, String forged) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var in = new ZipInputStream(Files.newInputStream(zip));
                var changed = new ZipOutputStream(out)) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                var text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
                changed.putNextEntry(new ZipEntry(entry.getName()));
                changed.write((entry.getName().endsWith(".csv") ? text.replace(said, forged) : text)
                        .getBytes(StandardCharsets.UTF_8));
            }
        }
        return out.toByteArray();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    nothing --format csv X.zip                     | there are: transactions, receipts, ledger
                    drawers --format csv --columns no X.zip        | its columns are: zReport,day,branch
                    drawers --format hledger X.zip                 | choose one: --format csv
                    drawers --format csv --encoding latin X.zip    | choose one: --encoding
                    drawers --format csv X.csv                     | X.csv.zip
                    drawers --format files X.zip                   | choose one: --format csv
                    drawers --format csv --least 5 X.zip           | drawers cannot be narrowed by --least
                    receipts --format csv --least -5 X.zip         | '-5' is no amount
                    receipts --format csv --customer C-999999 X.zip | There is no customer C-999999
                    receipts --format csv --customer nobody X.zip  | There is no customer nobody
                    receipts --format csv --month 2026-10 X.zip    | name its days: --from 2026-10-01
                    month X.zip                                    | write it as year-month: --month 2026-10
                    month --month 2026-13 X.zip                    | '2026-13' is no month
                    month --month October X.zip                    | 'October' is no month
                    month --month 2026-10 --format csv X.zip       | export month --month 2026-10
                    month --month 2026-10 X.csv                    | X.csv.zip
                    month --month 2027-01 X.zip                    | January 2027 has not begun
                    verify X.zip                                   | export verify FILE.zip --key PUBLIC-KEY
                    verify X.zip --key short                       | is no public key
                    """, quoteCharacter = '"')
    void a_table_that_cannot_be_written_says_what_there_is(String words, String expected) {
        var told = export(words.replace("X", place.resolve("x").toString()).split(" "));

        assertThat(told.code()).isPositive();
        assertThat(told.text())
                .contains(expected.replace("X", place.resolve("x").toString()));
    }

    private record Told(int code, String text) {}

    /** In the same process, beside the desk that is open. */
    private Told run(String... words) {
        var arguments = new ArrayList<>(List.of("book"));
        arguments.addAll(List.of(words));
        return export(arguments.toArray(String[]::new));
    }

    private Told export(String... words) {
        var arguments = new ArrayList<>(List.of("export"));
        arguments.addAll(List.of(words));
        var said = new ByteArrayOutputStream();
        var out = System.out;
        var err = System.err;
        try (var console = new PrintStream(said, true, StandardCharsets.UTF_8)) {
            System.setOut(console);
            System.setErr(console);
            var command = new ExportCommand(
                    clock, Map.of("TSUZUKI_DATA", data.toString()), new ClosedDesk(TsuzukiApplication.class));
            var code = command.run(arguments.toArray(String[]::new));
            return new Told(code, said.toString(StandardCharsets.UTF_8));
        } finally {
            System.setOut(out);
            System.setErr(err);
        }
    }
}
