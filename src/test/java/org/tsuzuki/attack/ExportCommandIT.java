package org.tsuzuki.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.tsuzuki.journey.PackagedDesk;

/** The packaged command beside an open desk, and when a killed one has left its socket. */
class ExportCommandIT {

    private static final Pattern PUBLIC_KEY = Pattern.compile("\"publicKey\":\"([^\"]+)\"");
    private static final Map<String, String> QUICK = Map.of("JAVA_TOOL_OPTIONS", "-XX:TieredStopAtLevel=1");

    @Test
    void a_killed_desk_is_exported_like_an_open_one() throws IOException {
        var data = PackagedDesk.freshData();
        var open = data.resolve("open.csv");
        var closed = data.resolve("closed.csv");

        try (var desk = PackagedDesk.start(data, false)) {
            assertWritten(export(data, open));
            desk.kill();
        }
        assertThat(data.resolve("tsuzuki.sock")).exists();
        assertWritten(export(data, closed));

        assertThat(closed).hasSameBinaryContentAs(open);
        assertThat(Files.readString(open)).contains("entry,day,recorded");
    }

    @Test
    void the_demo_gives_a_table_its_receipts_and_a_month_that_are_found_genuine() throws IOException {
        try (var desk = PackagedDesk.demo()) {
            var data = desk.data();
            var table = data.resolve("receipts.zip");
            var files = data.resolve("pdf.zip");
            var month = data.resolve("month.zip");

            assertSigned(run(data, "receipts", "--format", "xlsx", table.toString()), "receipts, xlsx, signed");
            assertSigned(
                    run(data, "receipts", "--format", "pdf", "--least", "1", "--most", "9999", files.toString()),
                    "receipts, pdf, signed");
            var last = YearMonth.from(LocalDate.now(ZoneId.of("Asia/Tokyo")).minusDays(3))
                    .toString(); // of days that are over
            assertSigned(run(data, "month", "--month", last, month.toString()), "month " + last + ", signed");

            assertThat(names(table)).containsExactly("receipts.xlsx", "manifest.json");
            assertThat(names(files))
                    .contains("receipts-pdf.csv")
                    .anyMatch(name -> name.startsWith("receipts/") && name.endsWith(".pdf"));
            assertThat(names(month))
                    .contains("book/ledger.csv", "book/trial-balance.csv", "receipts/index.csv", "transactions.xlsx")
                    .anyMatch(name -> name.startsWith("z-reports/") && name.endsWith(".txt"))
                    .anyMatch(name -> name.startsWith("receipts/") && name.endsWith(".pdf"));
            for (var zip : List.of(table, files, month)) {
                assertThat(run(data, "verify", zip.toString(), "--key", key(zip)))
                        .returns(0, Console::ended)
                        .extracting(Console::printed)
                        .asString()
                        .contains(" is genuine: ");
            }
        }
    }

    private static Console run(Path data, String... words) throws IOException {
        return Console.run(
                data,
                QUICK,
                Stream.concat(Stream.of("export"), Stream.of(words)).toArray(String[]::new));
    }

    private static void assertSigned(Console told, String what) {
        assertThat(told.ended()).as(told.printed()).isZero();
        assertThat(told.printed()).contains(" is written: " + what).doesNotContain("WARN", "Exception");
    }

    private static List<String> names(Path zip) throws IOException {
        try (var file = new ZipFile(zip.toFile())) {
            return file.stream().map(ZipEntry::getName).toList();
        }
    }

    private static String key(Path zip) throws IOException {
        try (var file = new ZipFile(zip.toFile());
                var in = file.getInputStream(file.getEntry("manifest.json"))) {
            var key = PUBLIC_KEY.matcher(new String(in.readAllBytes(), StandardCharsets.UTF_8));
            assertThat(key.find()).isTrue();
            return key.group(1);
        }
    }

    private static Console export(Path data, Path file) throws IOException {
        return Console.run(data, QUICK, "export", "book", "--format", "csv", file.toString());
    }

    private static void assertWritten(Console told) {
        assertThat(told.ended()).as(told.printed()).isZero();
        assertThat(told.printed()).contains(" is written: csv").doesNotContain("WARN", "Exception");
    }
}
