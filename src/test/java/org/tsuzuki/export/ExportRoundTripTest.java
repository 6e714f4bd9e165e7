package org.tsuzuki.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tsuzuki.DeskTest;
import org.tsuzuki.Invented;
import org.tsuzuki.SignedIn;
import org.tsuzuki.TestClock;
import org.tsuzuki.base.Language;
import org.tsuzuki.base.Yen;
import org.tsuzuki.base.csv.CsvCell;
import org.tsuzuki.drawer.DrawerService;
import org.tsuzuki.drawer.Tills;
import org.tsuzuki.export.data.DataFilter;
import org.tsuzuki.export.format.FileFormat;
import org.tsuzuki.export.format.TextEncoding;
import org.tsuzuki.export.manifest.ManifestCheck;
import org.tsuzuki.keys.Signer;
import org.tsuzuki.security.Role;
import org.tsuzuki.voucher.vault.Bought;
import org.tsuzuki.voucher.vault.VoucherEntry;

/** Everything that can be exported comes back out of others' programs as it lies in the database. */
@DeskTest
@Import(Tills.class)
class ExportRoundTripTest {

    static final List<String> HOSTILE = List.of(
            "=cmd|'/c calc'!A1",
            "+81 90 1234 5678",
            "-1+1",
            "@SUM(A1)",
            "＝1",
            "'=1",
            "''+1",
            "'quoted'",
            "say \"hi\", or not",
            "one\ntwo\r\nthree",
            "王 😀 小明",
            "䨺龘",
            "\u200Fשלום\u202E abc",
            "_x0041_ <b>&amp;</b>",
            " blanks around ",
            "\ttab");

    @Autowired
    private ExportService exports;

    @Autowired
    private JdbcClient database;

    @Autowired
    private SignedIn signedIn;

    @Autowired
    private Tills tills;

    @Autowired
    private DrawerService drawers;

    @Autowired
    private VoucherEntry vouchers;

    @Autowired
    private Signer signer;

    @BeforeEach
    void somethingOfEverything() {
        var filled = database.sql("select count(*) from customer where han = ?").param(HOSTILE.getFirst());
        if (filled.query(Long.class).single() == 0) {
            fill();
        }
        signedIn.as(Role.OWNER);
    }

    private void fill() {
        tills.join(tills.branch(), Role.CLERK);
        var drawer = tills.open(30_000);
        var failed = tills.sell();
        tills.sell();
        tills.refund(failed, "CASH");
        drawers.payIn(new Yen(5_000), "=1+1, \"change\"");
        drawers.payOut(new Yen(2_000), "+81 stamps");
        tills.close(drawer, 36_300);
        signedIn.as(Role.OWNER);
        Bought.one(vouchers);
        for (var name : HOSTILE) {
            var id = UUID.randomUUID();
            var now = TestClock.START.atOffset(ZoneOffset.UTC);
            database.sql("""
                            insert into customer (id, version, number, latin, han, search_text, note, created_at, changed_at, changed_by)
                            values (?, 0, nextval('customer_number'), ?, ?, '', ?, ?, ?, 'Test')
                            """).params(id, name, name, name, now, now).update();
            database.sql("insert into customer_contact values (?, 0, 'PHONE', ?), (?, 1, 'EMAIL', 'a@example.com')")
                    .params(id, Invented.phone(), id)
                    .update();
            database.sql("""
                            insert into card (id, version, customer_id, carrier_id, form, contract, purpose, generation, iccid,
                                bought_at, login_id, note, created_at, changed_at, changed_by)
                            values (?, 0, ?, 'softbank', 'PHYSICAL', 'PREPAID', 'VOICE', 'G4', ?, '', '', ?, ?, ?, 'Test')
                            """)
                    .params(UUID.randomUUID(), id, Invented.iccid(), name, now, now)
                    .update();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"transactions", "receipts", "ledger", "drawers", "drawer-movements", "vouchers", "customers"})
    void W05_W09_every_format_says_the_same_in_anothers_program(String data) throws IOException {
        for (var language : Language.values()) {
            var csv = exported(data, FileFormat.CSV, language);
            var xlsx = exported(data, FileFormat.XLSX, language);
            var json = exported(data, FileFormat.JSON_LINES, language);

            assertThat(csv.rows()).isNotEmpty();
            assertThat(csv.csv(StandardCharsets.UTF_8).getFirst())
                    .hasSize(csv.columns().size())
                    .noneMatch(heading -> heading.contains("!"));
            assertThat(xlsx.rows()).isEqualTo(json.rows());
            assertThat(plain(csv)).isEqualTo(ungrouped(json));
            assertThat(json.rows())
                    .allSatisfy(row -> assertThat(row).noneMatch(cell -> cell.startsWith("!") && cell.endsWith("!")));
            for (var one : List.of(csv, xlsx, json)) {
                assertThat(one.said())
                        .containsEntry("rows", json.rows().size())
                        .containsEntry("dataSet", data)
                        .containsEntry("sums", sums(json));
            }
        }
    }

    /** Card numbers have hyphens in CSV, and a text may begin with an apostrophe that was put there. */
    private static List<List<String>> plain(ExportedZip csv) throws IOException {
        var numbers = numbers(csv);
        return csv.rows().stream()
                .map(row -> {
                    var cells = new ArrayList<String>();
                    for (var i = 0; i < row.size(); i++) {
                        var cell = CsvCell.original(row.get(i));
                        cells.add(numbers.get(i) ? digits(cell) : cell);
                    }
                    return List.copyOf(cells);
                })
                .toList();
    }

    private static List<List<String>> ungrouped(ExportedZip json) throws IOException {
        var numbers = numbers(json);
        return json.rows().stream()
                .map(row -> {
                    var cells = new ArrayList<String>();
                    for (var i = 0; i < row.size(); i++) {
                        cells.add(numbers.get(i) ? digits(row.get(i)) : row.get(i));
                    }
                    return List.copyOf(cells);
                })
                .toList();
    }

    private static List<Boolean> numbers(ExportedZip zip) {
        var ids = List.of("cardNumber", "phone", "dataNumber", "iccid", "printedSerial", "eid", "imei");
        return zip.columns().stream().map(ids::contains).toList();
    }

    private static String digits(String number) {
        return number.replace("-", "").replace(" ", "");
    }

    private static Map<String, Object> sums(ExportedZip json) throws IOException {
        var rows = json.rows();
        var sums = new LinkedHashMap<String, Object>();
        @SuppressWarnings("unchecked")
        var summed = ((Map<String, Object>) Objects.requireNonNull(json.said().get("sums"))).keySet();
        for (var column : summed) {
            var place = json.columns().indexOf(column);
            sums.put(column, (int) rows.stream()
                    .map(row -> row.get(place))
                    .filter(cell -> !cell.isEmpty())
                    .mapToLong(Long::parseLong)
                    .sum());
        }
        return sums;
    }

    @Test
    void receipts_are_those_of_the_database_row_by_row() throws IOException {
        same("receipts", List.of("receipt", "total"), "select number, total from receipt order by issued_at, number");
    }

    @Test
    void lines_of_the_book_are_those_of_the_database_row_by_row() throws IOException {
        same("ledger", List.of("entry", "debit", "creditSide", "text", "cause"), """
                select e.id, case when l.amount > 0 then l.amount end, case when l.amount < 0 then -l.amount end, e.text, e.cause
                from book_entry e join book_line l on l.entry_id = e.id order by e.day_of, e.id, l.position
                """);
    }

    @Test
    void drawers_are_those_of_the_database_row_by_row() throws IOException {
        same(
                "drawers",
                List.of("zReport", "day", "expected", "counted", "difference"),
                "select number, day_of, expected, counted, counted - expected from z_report order by closed_at, number");
        same("drawer-movements", List.of("zReport", "position", "reason", "receipt"), """
                select z.number, e.position, e.reason, e.receipt_number from drawer_entry e
                join z_report z on z.drawer_id = e.drawer_id order by z.closed_at, z.number, e.position
                """);
    }

    @Test
    void vouchers_are_those_of_the_database_row_by_row_without_their_codes() throws IOException {
        same(
                "vouchers",
                List.of("serial", "lastFour", "faceValue", "cost", "bought"),
                "select serial, last_four, face_value, cost, bought_on from voucher order by entered_at, id");
        assertThat(exported("vouchers", FileFormat.JSON_LINES, Language.EN).columns())
                .noneMatch(column -> column.toLowerCase(Locale.ROOT).contains("code"));
    }

    @Test
    void customers_are_those_of_the_database_row_by_row() throws IOException {
        same("customers", List.of("nameLatin", "nameHan", "customerNote", "iccid", "cardNote", "fileOpened"), """
                select u.latin, u.han, u.note, c.iccid, c.note, u.created_at
                from customer u left join card c on c.customer_id = u.id order by u.number, c.id
                """);
        assertThat(exported("customers", FileFormat.JSON_LINES, Language.EN).rows())
                .anySatisfy(row -> assertThat(row).contains("=cmd|'/c calc'!A1"))
                .anySatisfy(row -> assertThat(row).anyMatch(cell -> cell.endsWith(" / a@example.com")));
    }

    @Test
    void the_audit_log_is_that_of_the_database_row_by_row_with_its_hashes() throws IOException {
        var before = database.sql("select max(id) from audit_entry")
                .query(Long.class)
                .single();
        var rows = picked(
                exported(new ExportOrder(
                        "audit",
                        DataFilter.EVERYTHING,
                        List.of(),
                        FileFormat.JSON_LINES,
                        TextEncoding.UTF_8,
                        Language.EN)),
                List.of("position", "actionId", "hash"));

        assertThat(rows.subList(0, Math.toIntExact(before)))
                .containsExactlyElementsOf(
                        database.sql("select id, action, hash from audit_entry where id <= ? order by id")
                                .param(before)
                                .query((row, number) -> List.of(row.getString(1), row.getString(2), row.getString(3)))
                                .list());
    }

    @Test
    void transactions_are_those_of_the_database_row_by_row_and_refunds_stand_behind_them() throws IOException {
        var rows = picked(exported("transactions", FileFormat.JSON_LINES, Language.EN), List.of("receipt", "total"));

        var expected = database.sql("""
                        select n.receipt_number, n.total, n.recorded_at as at, 0 as behind, n.id from renewal n
                        union all
                        select r.number, r.total, n.recorded_at, 1, n.id from receipt r join renewal n on n.receipt_number = r.returns
                        order by at desc, 5 desc, behind
                        """)
                .query((row, number) -> List.of(row.getString(1), row.getString(2)))
                .list();
        assertThat(rows).containsExactlyElementsOf(expected);
    }

    private void same(String data, List<String> columns, String query) throws IOException {
        var expected = database.sql(query)
                .query((row, number) -> {
                    var cells = new ArrayList<String>();
                    for (var i = 1; i <= columns.size(); i++) {
                        cells.add(text(row.getObject(i)));
                    }
                    return List.copyOf(cells);
                })
                .list();

        for (var format : List.of(FileFormat.XLSX, FileFormat.JSON_LINES)) {
            assertThat(picked(exported(data, format, Language.JA), columns)).containsExactlyElementsOf(expected);
        }
    }

    private static String text(Object value) {
        return switch (value) {
            case null -> "";
            case OffsetDateTime time -> japan(time);
            case Timestamp time -> japan(time.toInstant().atOffset(ZoneOffset.UTC));
            default -> value.toString();
        };
    }

    private static String japan(OffsetDateTime time) {
        return time.withOffsetSameInstant(ZoneOffset.ofHours(9))
                .toLocalDateTime()
                .format(DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss"));
    }

    private static List<List<String>> picked(ExportedZip zip, List<String> columns) throws IOException {
        var places = columns.stream().map(zip.columns()::indexOf).toList();
        return zip.rows().stream()
                .map(row -> places.stream().map(row::get).toList())
                .toList();
    }

    @Test
    void columns_come_in_the_order_that_was_chosen() throws IOException {
        var out = new ByteArrayOutputStream();
        exports.write(
                new ExportOrder(
                        "customers",
                        DataFilter.EVERYTHING,
                        List.of("iccid", "nameHan"),
                        FileFormat.CSV,
                        TextEncoding.UTF_8,
                        Language.JA),
                out);

        var zip = ExportedZip.of(out.toByteArray());
        assertThat(zip.csv(StandardCharsets.UTF_8).getFirst()).containsExactly("ICCID", "氏名（漢字）");
        assertThat(zip.file()[0]).isEqualTo((byte) 'I');
        assertThat(zip.said()).containsEntry("columns", List.of("iccid", "nameHan"));
    }

    @Test
    void what_shift_jis_lacks_becomes_a_mark_and_is_counted() throws IOException {
        var out = new ByteArrayOutputStream();
        exports.write(
                new ExportOrder(
                        "customers",
                        DataFilter.EVERYTHING,
                        List.of("nameHan"),
                        FileFormat.CSV,
                        TextEncoding.SHIFT_JIS,
                        Language.JA),
                out);

        var zip = ExportedZip.of(out.toByteArray());
        var names = zip.csv(TextEncoding.SHIFT_JIS.charset()).stream()
                .map(List::getFirst)
                .toList();
        assertThat(names).contains("氏名（漢字）", "王 〓 小明", "〓〓", "'=cmd|'/c calc'!A1");
        var marks = names.stream()
                .flatMapToInt(String::chars)
                .filter(letter -> letter == TextEncoding.LACKING)
                .count();
        assertThat(zip.said()).containsEntry("lettersReplaced", (int) marks).containsEntry("encoding", "shift-jis");
    }

    /** LibreOffice is somebody else's program too: what it makes of the workbook is what was in it. */
    @Test
    void libreoffice_opens_the_workbook_and_says_the_same() throws Exception {
        var office = Path.of("/usr/bin/soffice");
        assumeTrue(Files.isExecutable(office), "LibreOffice is not installed, so it does not read the workbook");
        var directory = Files.createTempDirectory("office");
        var zip = exported("customers", FileFormat.XLSX, Language.JA);
        Files.write(directory.resolve("customers.xlsx"), zip.file());

        var process = new ProcessBuilder(
                        office.toString(),
                        "-env:UserInstallation=" + directory.resolve("profile").toUri(),
                        "--headless",
                        "--convert-to",
                        "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,1",
                        "--outdir",
                        directory.toString(),
                        directory.resolve("customers.xlsx").toString())
                .redirectErrorStream(true)
                .redirectOutput(directory.resolve("log").toFile())
                .start();

        assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
        try (var files = Files.list(directory)) {
            var converted =
                    files.filter(file -> file.toString().endsWith(".csv")).findFirst();
            assertThat(converted).as(Files.readString(directory.resolve("log"))).isPresent();
            var rows = new ExportedZip("customers.csv", Files.readAllBytes(converted.orElseThrow()), zip.manifest())
                    .rows();
            // a line break is one letter in its cells
            assertThat(rows)
                    .isEqualTo(zip.rows().stream()
                            .map(row -> row.stream()
                                    .map(cell -> cell.replace("\r\n", "\n"))
                                    .toList())
                            .toList());
        }
    }

    @Test
    void forging_the_file_or_its_manifest_is_found() throws IOException {
        var file = Files.createTempFile("export", ".zip");
        try (var out = Files.newOutputStream(file)) {
            exports.write(order("drawers", FileFormat.CSV, Language.EN), out);
        }
        var whole = Files.readAllBytes(file);
        var key = signer.key().publicKey();

        assertThat(ManifestCheck.of(file, key).wrong()).isEmpty();
        assertThat(Forged.file(whole, text -> text.replace("30000", "30001")).check(key))
                .containsExactly("drawers.csv was changed.");
        assertThat(Forged.manifest(whole, text -> text.replace("\"rows\":", "\"rows\":1"))
                        .check(key))
                .containsExactly("manifest.json was changed, or not signed with this key.");
        assertThat(Forged.added(whole).check(key)).containsExactly("other.csv was added.");
        for (var place = 45; place < 95; place++) { // inside of what is compressed
            var bent = whole.clone();
            bent[place] ^= 1;
            assertThat(new Forged(bent).check(key))
                    .as("byte %d", place)
                    .anyMatch(wrong -> wrong.startsWith("drawers.csv"));
        }
        assertThat(Forged.manifest(whole, text -> text.replaceAll("\"signature\":\\{[^}]*\\},?", ""))
                        .check(key))
                .containsExactly("manifest.json is not signed.");
        Files.delete(file);
    }

    private ExportedZip exported(String data, FileFormat format, Language language) throws IOException {
        return exported(order(data, format, language));
    }

    private ExportedZip exported(ExportOrder order) throws IOException {
        var out = new ByteArrayOutputStream();
        exports.write(order, out);
        return ExportedZip.of(out.toByteArray());
    }

    static ExportOrder order(String data, FileFormat format, Language language) {
        // of the log that which the exports of this test do not add to
        var filter = data.equals("audit")
                ? DataFilter.EVERYTHING.with(Map.of("action", List.of("renewal.recorded")))
                : DataFilter.EVERYTHING;
        return new ExportOrder(data, filter, List.of(), format, TextEncoding.UTF_8_MARK, language);
    }
}
