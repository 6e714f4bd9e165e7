package org.tsuzuki.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
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
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.Nullable;
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
import org.tsuzuki.agency.BranchDetails;
import org.tsuzuki.base.DomainChange;
import org.tsuzuki.base.Language;
import org.tsuzuki.export.data.DataFilter;
import org.tsuzuki.export.format.FileFormat;
import org.tsuzuki.export.format.TextEncoding;
import org.tsuzuki.export.manifest.ManifestCheck;
import org.tsuzuki.keys.Signer;
import org.tsuzuki.receipt.document.IssuedReceipts;
import org.tsuzuki.receipt.document.ReceiptContent;
import org.tsuzuki.security.Role;
import tools.jackson.databind.json.JsonMapper;

/** Each receipt as a PDF, with the index that a tax office searches. */
@DeskTest
@Import(IssuedReceipts.class)
class ReceiptFilesTest {

    private static int branches;

    @Autowired
    private ExportService exports;

    @Autowired
    private IssuedReceipts issued;

    @Autowired
    private SignedIn signedIn;

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

    private BranchDetails branch;
    private ReceiptContent sale;
    private ReceiptContent refund;

    @BeforeEach
    void aSaleAndItsRefund() {
        branch = issued.branch("F" + (char) ('A' + branches++));
        var draft = issued.draft(branch, "LI NA");
        sale = issued.issue(draft);
        refund = issued.issueReturn(draft, sale);
        signedIn.as(Role.AUDITOR);
    }

    @AfterEach
    void withoutCopies() {
        database.sql("delete from receipt where number like 'COPY-%'").update();
    }

    @Test
    void there_are_as_many_files_as_receipts_and_the_index_names_each_and_adds_up() throws IOException {
        var files = unzipped(written(order(FileFormat.PDF, Language.EN)));

        var saleFile = "receipts/%s_%s_%d.pdf"
                .formatted(TestClock.TODAY, sale.number().value(), sale.total().amount());
        var refundFile = "receipts/%s_%s_%d.pdf"
                .formatted(
                        TestClock.TODAY, refund.number().value(), refund.total().amount());
        assertThat(files.keySet()).containsExactly("receipts-pdf.csv", saleFile, refundFile, "manifest.json");
        var index = csv(files.get("receipts-pdf.csv"));
        assertThat(index.getFirst())
                .containsExactly(
                        "日付 / Day",
                        "合計（円） / Total (yen)",
                        "取引先 / Counterparty",
                        "領収書番号 / Receipt number",
                        "ファイル名 / File name");
        assertThat(index.get(1))
                .containsExactly(
                        TestClock.TODAY.toString(),
                        Long.toString(sale.total().amount()),
                        "LI NA " + sale.details().customer().number(),
                        sale.number().value(),
                        saleFile);
        assertThat(index.get(2)).contains(refund.number().value(), refundFile);
        assertThat(index).hasSize(3);
        var said = said(files);
        var sum = sale.total().plus(refund.total()).amount();
        assertThat(said).containsEntry("rows", 2).containsEntry("sums", Map.of("total", Math.toIntExact(sum)));
        assertThat((List<?>) said.get("files")).hasSize(3);
        assertThat(index.stream().skip(1).mapToLong(row -> Long.parseLong(row.get(1))))
                .satisfies(amounts -> assertThat(
                                amounts.stream().mapToLong(Long::longValue).sum())
                        .isEqualTo(sum));
    }

    @Test
    void the_headings_are_japanese_alone_for_who_reads_japanese() throws IOException {
        var files = unzipped(written(order(FileFormat.PDF, Language.JA)));

        assertThat(csv(files.get("receipts-pdf.csv")).getFirst())
                .containsExactly("日付", "合計（円）", "取引先", "領収書番号", "ファイル名");
        assertThat(files.get("receipts-pdf.csv")).startsWith(0xEF, 0xBB, 0xBF);
    }

    @Test
    void each_file_is_the_receipt_as_it_was_issued_marked_for_the_files() throws IOException {
        var files = unzipped(written(order(FileFormat.PDF, Language.EN)));

        for (var receipt : List.of(sale, refund)) {
            var pdf = files.entrySet().stream()
                    .filter(file -> file.getKey().contains(receipt.number().value()))
                    .findFirst()
                    .orElseThrow()
                    .getValue();
            try (var document = Loader.loadPDF(pdf)) {
                assertThat(new PDFTextStripper().getText(document))
                        .contains(receipt.number().value())
                        .contains("控え");
            }
        }
    }

    @Test
    void the_signature_speaks_for_every_file() throws IOException {
        var zip = written(order(FileFormat.PDF, Language.EN));
        var file = unzipped(zip).keySet().stream()
                .filter(name -> name.endsWith(".pdf"))
                .findFirst()
                .orElseThrow();

        assertThat(wrong(zip)).isEmpty();
        var changed = unzipped(zip);
        changed.put(file, "%PDF-1.4".getBytes(StandardCharsets.UTF_8));
        assertThat(wrong(zipped(changed))).containsExactly(file + " was changed.");
        var missing = unzipped(zip);
        missing.remove(file);
        assertThat(wrong(zipped(missing))).containsExactly(file + " is missing.");
    }

    @Test
    void the_filter_of_the_list_chooses_the_files() throws IOException {
        var order = order(FileFormat.PDF, Language.EN);
        var narrowed = order.within(order.filter().with(Map.of("most", List.of("3300"))));

        assertThat(unzipped(written(narrowed)).keySet().stream().filter(name -> name.endsWith(".pdf")))
                .singleElement()
                .asString()
                .contains(sale.number().value());
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"CLERK", "SUPERVISOR", "AUDITOR", "OWNER"})
    void those_who_check_the_books_take_them_along_and_clerks_do_not(Role role) {
        signedIn.as(role);

        var offered = exports.choices().stream()
                .filter(ExportChoice::documents)
                .map(ExportChoice::data)
                .toList();
        if (role == Role.CLERK) {
            assertThat(offered).isEmpty();
            assertThatThrownBy(() -> exports.start(order(FileFormat.PDF, Language.EN)))
                    .hasMessageContaining("problem.export.noDocuments");
            assertThatThrownBy(() -> written(order(FileFormat.PDF, Language.EN)))
                    .hasMessageContaining("problem.export.noDocuments");
        } else {
            assertThat(offered).containsExactly("receipts");
            assertThat(exports.allowed(order(FileFormat.PDF, Language.EN)).format())
                    .isEqualTo(FileFormat.PDF);
        }
    }

    @Test
    void it_runs_in_the_background_and_the_audit_log_has_format_and_rows() throws Exception {
        var line = finished(exports.start(order(FileFormat.PDF, Language.EN)));

        assertThat(line.state()).isEqualTo(ExportState.READY);
        assertThat(line.rows()).isEqualTo(2);
        var file = exports.open(line.id());
        assertThat(file.name()).isEqualTo("receipts-pdf.zip");
        assertThat(wrong(Files.readAllBytes(file.path()))).isEmpty();
        assertThat(published.changes())
                .filteredOn(change -> change.action().equals("export.finished"))
                .singleElement()
                .satisfies(change -> assertThat(change.fields())
                        .contains(
                                new DomainChange.Field("export.format", null, "pdf"),
                                new DomainChange.Field("rows", null, "2")));
    }

    @Test
    void one_that_is_cancelled_among_its_files_leaves_nothing() throws Exception {
        copies(2_000);
        var line = exports.start(order(FileFormat.PDF, Language.EN));
        for (var i = 0; i < 3_000 && exports.find(line.id()).rows() == 0; i++) {
            new CountDownLatch(1).await(10, TimeUnit.MILLISECONDS);
        }
        assertThat(exports.find(line.id()).rows()).isPositive().isLessThan(2_000);

        exports.cancel(line.id());

        assertThat(finished(line).state()).isEqualTo(ExportState.CANCELLED);
        assertThat(data.resolve("exports").resolve(line.id() + ".part")).doesNotExist();
        assertThat(published.changes()).extracting(DomainChange::action).contains("export.cancelled");
    }

    @Test
    void more_files_than_one_zip_takes_are_refused_beside_the_days() {
        copies(ExportService.MOST_DOCUMENTS);

        assertThatThrownBy(() -> exports.start(order(FileFormat.PDF, Language.EN)))
                .hasMessageContaining("problem.export.documents");
        assertThatThrownBy(() -> written(order(FileFormat.PDF, Language.EN)))
                .hasMessageContaining("problem.export.documents");
        assertThat(exports.count(order(FileFormat.CSV, Language.EN))).isEqualTo(ExportService.MOST_DOCUMENTS + 2L);
    }

    /** Of the sale, under numbers that no series gave. */
    private void copies(int count) {
        database.sql("""
                        insert into receipt (number, branch_id, year_of, sequence, issued_at, customer_id, total, content)
                        select 'COPY-' || x, branch_id, 1999, x, issued_at, customer_id, total, content
                        from receipt, system_range(1, ?) where number = ?
                        """).params(count, sale.number().value()).update();
    }

    private ExportOrder order(FileFormat format, Language language) {
        return new ExportOrder(
                "receipts",
                DataFilter.EVERYTHING.at(branch.id().value()),
                List.of(),
                format,
                TextEncoding.UTF_8_MARK,
                language);
    }

    private byte[] written(ExportOrder order) throws IOException {
        var out = new ByteArrayOutputStream();
        exports.write(order, out);
        return out.toByteArray();
    }

    private List<String> wrong(byte[] zip) throws IOException {
        var file = Files.write(directory.resolve("receipts.zip"), zip);
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
        return JsonMapper.builder()
                .build()
                .readValue(Objects.requireNonNull(files.get("manifest.json")), LinkedHashMap.class);
    }

    private static List<List<String>> csv(byte @Nullable [] file) throws IOException {
        var text = new String(Objects.requireNonNull(file), StandardCharsets.UTF_8).substring(1);
        try (var reader = CsvReader.builder().ofCsvRecord(text)) {
            return reader.stream().map(CsvRecord::getFields).toList();
        }
    }

    private ExportLine finished(ExportLine line) throws InterruptedException {
        for (var i = 0; i < 1_000 && exports.find(line.id()).isRunning(); i++) {
            new CountDownLatch(1).await(10, TimeUnit.MILLISECONDS);
        }
        return exports.find(line.id());
    }
}
