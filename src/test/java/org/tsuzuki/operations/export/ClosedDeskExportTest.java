package org.tsuzuki.operations.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tsuzuki.book.Posting.credit;
import static org.tsuzuki.book.Posting.debit;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.security.core.context.SecurityContextHolder;
import org.tsuzuki.SignedIn;
import org.tsuzuki.TsuzukiApplication;
import org.tsuzuki.base.JapanTime;
import org.tsuzuki.book.AccountKind;
import org.tsuzuki.book.BookEvent;
import org.tsuzuki.book.Posting;

/** The command as a process of its own, while nobody has the desk open. */
class ClosedDeskExportTest {

    private static final Pattern PUBLIC_KEY = Pattern.compile("\"publicKey\":\"([^\"]+)\"");

    @TempDir
    private Path place;

    @Test
    void the_file_of_a_closed_desk_is_read_with_its_keys_only() throws Exception {
        var data = Files.createDirectory(place.resolve("data"));
        post(data, "");
        var file = place.resolve("book.journal");

        var written = run(data, "--format", "hledger", "--data", data.toString(), file.toString());
        assertThat(written.code()).as(written.text()).isZero();
        assertThat(written.text()).contains(file + " is written: hledger");
        assertThat(Files.readString(file))
                .contains("  Assets:Cash:till  4711 JPY", "  Assets:Cash:till  0 JPY = 4711 JPY");

        var table = place.resolve("ledger.zip");
        var exported = run(data, "ledger", "--format", "xlsx", "--data", data.toString(), table.toString());
        assertThat(exported.code()).as(exported.text()).isZero();
        assertThat(exported.text()).contains(table + " is written: ledger, xlsx, signed");
        assertThat(table).isNotEmptyFile();

        assertMonthIsWhole(data, "--data", data.toString());

        Files.move(data.resolve("tsuzuki.keys"), place.resolve("keys-elsewhere"));
        var refused = run(data, "--format", "csv", place.resolve("second.csv").toString());
        assertThat(refused.code()).isEqualTo(1);
        assertThat(refused.text())
                .containsOnlyOnce("The key file is missing, and without it this database cannot be used.")
                .doesNotContain("Exception");
        assertThat(place.resolve("second.csv")).doesNotExist();
    }

    @Test
    void a_server_is_asked_by_itself_and_nothing_is_made_on_one_without_a_desk() throws Exception {
        try (var server = EmbeddedPostgres.start()) {
            var data = Files.createDirectory(place.resolve("data"));
            var address = server.getJdbcUrl("postgres", "postgres");
            var file = place.resolve("book.csv");

            var keyless = run(data, "--format", "csv", "--database", address, file.toString());
            assertThat(keyless.code()).isEqualTo(1);
            assertThat(keyless.text()).contains("There is no key file " + data.resolve("tsuzuki.keys"));

            post(data, address);
            var written = run(data, "--format", "csv", "--database", address, file.toString());
            assertThat(written.code()).as(written.text()).isZero();
            assertThat(Files.readString(file)).contains(",4711,");

            var table = place.resolve("ledger.zip");
            var exported = run(
                    data, "ledger", "--format", "csv", "--columns", "debit", "--database", address, table.toString());
            assertThat(exported.code()).as(exported.text()).isZero();
            assertThat(exported.text()).contains(table + " is written: ledger, csv, signed");
            assertThat(unzipped(table).get("ledger.csv")).contains("Debit (yen)\r\n4711\r\n");
            assertMonthIsWhole(data, "--database", address);

            var empty = emptyDatabase(server);
            var refused = run(data, "--format", "csv", "--database", empty, "--force", file.toString());
            assertThat(refused.code()).as(refused.text()).isEqualTo(1);
            assertThat(refused.text()).contains("The database cannot be read by this version");
            assertThat(tables(server)).isZero();
            assertThat(Files.readString(file)).contains(",4711,");
        }
    }

    private void assertMonthIsWhole(Path data, String where, String named) throws Exception {
        var month = YearMonth.now(JapanTime.ZONE);
        var zip = place.resolve("month.zip");

        var written = run(data, "month", "--month", month.toString(), where, named, zip.toString());

        assertThat(written.code()).as(written.text()).isZero();
        assertThat(written.text()).contains(zip + " is written: month " + month + ", signed.");
        var files = unzipped(zip);
        assertThat(files.get("book/ledger.csv")).contains(",4711,");
        assertThat(files.get("contents.txt")).contains("is not over. The files end on ");
        assertThat(files).containsKeys("book/trial-balance.csv", "receipts/index.csv", "transactions.xlsx");
        var key = PUBLIC_KEY.matcher(files.get("manifest.json"));
        assertThat(key.find()).isTrue();
        var verified = run(data, "verify", zip.toString(), "--key", key.group(1));
        assertThat(verified.code()).as(verified.text()).isZero();
        assertThat(verified.text()).contains("is genuine: month, rows ");
    }

    private static Map<String, String> unzipped(Path zip) throws IOException {
        var files = new HashMap<String, String>();
        try (var in = new ZipInputStream(Files.newInputStream(zip))) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                files.put(entry.getName(), new String(in.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return files;
    }

    /** A desk that is set up, books one sale and is closed again. */
    private static void post(Path data, String database) {
        var settings = new ArrayList<>(List.of(
                "--tsuzuki.data=" + data,
                "--tsuzuki.demo=false",
                "--spring.autoconfigure.exclude=" + ClosedDesk.SCREENS));
        if (!database.isEmpty()) {
            settings.add("--spring.datasource.url=" + database);
        }
        var holder = SecurityContextHolder.getContextHolderStrategy(); // of the desks that other tests share
        try (var desk = new SpringApplicationBuilder(TsuzukiApplication.class, SignedIn.class, Posting.class)
                .web(WebApplicationType.NONE)
                .lazyInitialization(true)
                .run(settings.toArray(String[]::new))) {
            desk.getBean(Posting.class)
                    .post(
                            BookEvent.SALE,
                            debit(AccountKind.CASH.account("till"), 4_711),
                            credit(AccountKind.SERVICE_FEES.account(), 4_711));
        } finally {
            SecurityContextHolder.clearContext();
            SecurityContextHolder.setContextHolderStrategy(holder);
        }
    }

    private static String emptyDatabase(EmbeddedPostgres server) throws Exception {
        try (var connection = server.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("create database nobodys");
        }
        return server.getJdbcUrl("postgres", "nobodys");
    }

    private static long tables(EmbeddedPostgres server) throws Exception {
        try (var connection = server.getDatabase("postgres", "nobodys").getConnection();
                var statement = connection.createStatement();
                var found = statement.executeQuery(
                        "select count(*) from information_schema.tables where table_schema = 'public'")) {
            found.next();
            return found.getLong(1);
        }
    }

    private record Told(int code, String text) {}

    private static Told run(Path data, String... words) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                TsuzukiApplication.class.getName(),
                "export"));
        if (words[0].startsWith("--")) {
            command.add("book");
        }
        command.addAll(List.of(words));
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("TSUZUKI_"));
        builder.environment().putAll(Map.of("TSUZUKI_DATA", data.toString(), "TSUZUKI_DATABASE_USER", "postgres"));
        var process = builder.start();
        var text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Told(process.waitFor(), text);
    }
}
