package org.tsuzuki.attack;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.tsuzuki.Invented;
import org.tsuzuki.TestClock;
import org.tsuzuki.journey.PackagedDesk;
import org.tsuzuki.keys.CopiedDatabase;
import org.tsuzuki.keys.Leftovers;
import org.tsuzuki.keys.StrangeKeys;
import org.tsuzuki.renewal.checkout.BusyCounter;
import org.tsuzuki.renewal.checkout.Counter;
import org.tsuzuki.renewal.checkout.RecordedRenewal;

/**
 * Whoever reads the computer's disk, or has the files without the keys, learns nothing; whoever loses or changes the keys
 * is told so before anything happens. One desk is started in a careless directory, killed, given new keys – killed in the
 * middle, too – and started again; what must be refused is tried on copies of its directory.
 */
class StolenFilesIT {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final String KEYS = "tsuzuki.keys";
    private static final String DATABASE = "tsuzuki.mv.db";
    private static final List<Class<?>> INSIDE = List.of(
            KeyedRows.class, BusyCounter.class, Counter.class, RecordedRenewal.class, Invented.class, TestClock.class);
    private static final List<Class<?>> BEANS = List.of(KeyedRows.class, BusyCounter.class, Counter.class);

    private static final Path DATA = PackagedDesk.freshData();
    private static Map<String, String> firstRights = Map.of();
    private static List<String> firstPrinted = List.of();
    private static Console rotatedWhileOpen = new Console(0, "");
    private static Console secondDesk = new Console(0, "");
    private static Path before = DATA;
    private static Map<String, String> secondRights = Map.of();
    private static @Nullable PackagedDesk started;

    @BeforeAll
    static void two_starts_with_new_keys_between_them() throws Exception {
        Files.createDirectory(DATA.resolve("logs"));
        Files.writeString(DATA.resolve("logs/old.log"), "x");
        openToAll(DATA);
        try (var first = start()) {
            firstRights = rights(DATA);
            firstPrinted = first.printed();
            rotatedWhileOpen = Console.run(DATA, Map.of(), "keys", "rotate");
            secondDesk = Console.run(DATA, Map.of());
            first.kill();
        }
        before = copy("before");
        killRotationWhen(() -> Files.exists(DATA.resolve("rotation")));
        killRotationWhen(() -> Files.exists(DATA.resolve("rotation/temp.db")));
        var size = Files.size(DATA.resolve(KEYS));
        killRotationWhen(() -> sizeOf(DATA.resolve(KEYS)) > size);
        var file = identity(DATA.resolve(DATABASE));
        killRotationWhen(() -> !file.equals(identity(DATA.resolve(DATABASE))));
        assertThat(Console.run(DATA, Map.of(), "keys", "rotate").printed()).contains("New keys are in use");
        openToAll(DATA);
        started = start();
        secondRights = rights(DATA);
    }

    @AfterAll
    static void close() {
        if (started != null) {
            started.close();
        }
    }

    private static PackagedDesk start() throws IOException {
        var opening = PackagedDesk.startWith(DATA, PackagedDesk.directoryOf(INSIDE), PackagedDesk.beans(BEANS));
        await().atMost(PATIENCE).until(() -> !told(opening, KeyedRows.SIGNED).isEmpty());
        return opening;
    }

    /** Each time a key of the file opens the database, and the keys of the rows are there. */
    private static void killRotationWhen(BooleanSupplier moment) throws Exception {
        var rotation = Console.start(DATA, Map.of(), "keys", "rotate");
        await().pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(1))
                .atMost(PATIENCE)
                .until(() -> moment.getAsBoolean() || !rotation.isAlive());
        rotation.destroyForcibly().waitFor();

        var copy = copy("killed");
        try (var connection = CopiedDatabase.open(copy, copy.resolve(DATABASE)).getConnection();
                var rows = connection.createStatement().executeQuery("select count(*) from voucher")) {
            rows.next();
            assertThat(rows.getInt(1)).isPositive();
        }
    }

    @Test
    void everything_in_a_careless_directory_is_its_owners_alone_while_the_desk_is_open() {
        assertThat(firstRights).containsKeys("", "logs", "logs/old.log", DATABASE, KEYS);
        assertOwnerOnly(firstRights);
        assertThat(firstPrinted).anyMatch(line -> line.startsWith("Others could reach") && line.contains("old.log"));
        assertThat(firstPrinted).anyMatch(line -> line.startsWith("New keys were made: " + DATA.resolve(KEYS)));
    }

    @Test
    void what_was_opened_to_all_by_hand_is_closed_at_the_next_start() {
        assertThat(secondRights).containsKeys("", "logs", "logs/old.log", DATABASE, KEYS);
        assertOwnerOnly(secondRights);
    }

    private static void assertOwnerOnly(Map<String, String> rights) {
        assertThat(rights).allSatisfy((name, mode) -> assertThat(mode).as(name).isIn("rwx------", "rw-------"));
    }

    @Test
    void S10_the_database_without_its_key_is_neither_opened_nor_read() throws IOException {
        var file = before.resolve("tsuzuki").toString();
        var bytes = new String(Files.readAllBytes(before.resolve(DATABASE)), ISO_8859_1);

        for (var address : List.of("jdbc:h2:file:" + file, "jdbc:h2:file:" + file + ";CIPHER=AES")) {
            for (var password : List.of("", "sa sa")) {
                assertThatThrownBy(() -> DriverManager.getConnection(address + ";IFEXISTS=TRUE", "sa", password))
                        .isInstanceOf(SQLException.class);
            }
        }
        assertThat(bytes).doesNotContain(KeyedRows.NAME, "Nishi-Shinjuku", "create table", "povo2");
    }

    @Test
    void a_desk_without_its_keys_does_not_start_and_makes_no_new_ones() throws IOException {
        var data = copy(before, "lost");
        Files.delete(data.resolve(KEYS));

        assertRefused(data, "The key file is missing", data.resolve(KEYS).toString(), "keys restore SHEET");
    }

    @Test
    void the_keys_of_another_desk_are_refused() throws IOException {
        var data = copy(before, "others");
        Files.writeString(data.resolve(KEYS), StrangeKeys.text());

        assertRefused(data, "none of them opens", DATABASE);
    }

    @Test
    void a_key_that_was_exchanged_under_its_old_name_is_refused() throws IOException {
        var data = copy(before, "exchanged");
        var keys = Files.readString(data.resolve(KEYS));
        Files.writeString(data.resolve(KEYS), StrangeKeys.exchanged(keys));

        assertRefused(data, "has another key \"vouchers ");
    }

    @Test
    void half_a_key_file_is_refused_with_its_cause() throws IOException {
        var data = copy(before, "half");
        var keys = Files.readString(data.resolve(KEYS));
        Files.writeString(data.resolve(KEYS), keys.substring(0, keys.length() / 2));

        assertRefused(data, "cannot be used: it is cut off");
    }

    /** In words, without a stack trace, and nothing in the directory is another than before. */
    private static void assertRefused(Path data, String... words) throws IOException {
        var files = hashes(data);

        var start = Console.run(data, Map.of());

        assertThat(start.ended()).isNotZero();
        assertThat(start.printed())
                .contains("tsuzuki: the desk does not start.")
                .contains(words)
                .doesNotContain("\tat ", "Exception", "Tsuzuki is open");
        assertThat(hashes(data)).isEqualTo(files);
    }

    @Test
    void a_sheet_that_is_typed_back_gives_the_lost_keys_and_overwrites_no_others() throws IOException {
        var data = copy(before, "restored");
        var paper = data.resolveSibling("sheet-" + data.getFileName() + ".txt");
        var keys = data.resolve(KEYS);
        var lost = Files.readString(keys);
        assertThat(Console.run(data, Map.of(), "keys", "sheet", "--out", paper.toString())
                        .ended())
                .isZero();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(paper)))
                .isEqualTo("rw-------");
        Files.delete(keys);

        var restored = Console.run(data, Map.of(), "keys", "restore", paper.toString());

        assertThat(restored.ended()).as(restored.printed()).isZero();
        assertThat(keys).hasContent(lost);
        Files.writeString(keys, StrangeKeys.text());
        var refused = Console.run(data, Map.of(), "keys", "restore", paper.toString());
        assertThat(refused.ended()).isNotZero();
        assertThat(refused.printed()).contains("is not overwritten");
        assertThat(keys).hasContent(StrangeKeys.text());
    }

    @Test
    void the_list_of_keys_tells_none_of_them() throws IOException {
        var shown = Console.run(before, Map.of(), "keys", "show").printed();

        assertThat(shown).contains("database", "receipts", "vouchers", "fingerprint", "in use");
        assertThat(Files.readString(before.resolve(KEYS)).lines().map(line -> line.replaceAll(".* ", "")))
                .noneMatch(secret -> secret.length() > 20 && shown.contains(secret));
    }

    @Test
    void keys_are_not_changed_under_an_open_desk() {
        assertThat(rotatedWhileOpen.ended()).isNotZero();
        assertThat(rotatedWhileOpen.printed()).contains("The desk is open. Close it first");
    }

    @Test
    void a_second_desk_in_the_same_directory_is_told_of_the_first() {
        assertThat(secondDesk.ended()).isNotZero();
        assertThat(secondDesk.printed())
                .contains("the desk does not start. The database is open already")
                .doesNotContain("\tat ");
    }

    @Test
    void after_new_keys_and_four_kills_old_and_new_receipts_and_vouchers_are_good() throws Exception {
        var desk = Objects.requireNonNull(started);
        assertThat(told(desk, KeyedRows.OPENED)).isEqualTo(told(firstPrinted, KeyedRows.SEALED));
        assertThat(told(desk, KeyedRows.SEALED)).hasSize(1);
        var codes = List.of(
                told(firstPrinted, KeyedRows.SIGNED).getFirst(),
                told(desk, KeyedRows.SIGNED).getFirst());
        try (var web = HttpClient.newHttpClient()) {
            for (var code : codes) {
                var asked = HttpRequest.newBuilder(URI.create(desk.address() + "/check/" + code))
                        .build();
                assertThat(web.send(asked, BodyHandlers.ofString()).body()).contains("This receipt is genuine");
            }
        }
        assertThat(Leftovers.of(DATA)).isEmpty();
    }

    private static List<String> told(PackagedDesk by, String what) {
        return told(by.printed(), what);
    }

    private static List<String> told(List<String> printed, String what) {
        return printed.stream()
                .filter(line -> line.startsWith(what))
                .map(line -> line.substring(what.length()))
                .toList();
    }

    private static void openToAll(Path directory) throws IOException {
        try (var files = Files.walk(directory)) {
            for (var file : files.toList()) {
                var mode = Files.isDirectory(file) ? "rwxr-xr-x" : "rw-r--r--";
                Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(mode));
            }
        }
    }

    private static Map<String, String> rights(Path directory) throws IOException {
        var rights = new TreeMap<String, String>();
        try (var files = Files.walk(directory)) {
            for (var file : files.toList()) {
                rights.put(
                        directory.relativize(file).toString(),
                        PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
            }
        }
        return rights;
    }

    private static Map<String, String> hashes(Path directory) throws IOException {
        var hashes = new TreeMap<String, String>();
        try (var files = Files.walk(directory)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                hashes.put(directory.relativize(file).toString(), hash(file));
            }
        }
        return hashes;
    }

    private static String hash(Path file) throws IOException {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Changes when another file takes the place. */
    private static Object identity(Path file) {
        try {
            return Objects.requireNonNull(
                    Files.readAttributes(file, BasicFileAttributes.class).fileKey());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static long sizeOf(Path file) {
        return file.toFile().length();
    }

    private static Path copy(String name) throws IOException {
        return copy(DATA, name);
    }

    private static Path copy(Path from, String name) throws IOException {
        var copy = Files.createTempDirectory(DATA.getParent(), name);
        try (var files = Files.walk(from)) {
            for (var file : files.filter(StolenFilesIT::canBeCopied).toList()) {
                Files.copy(file, copy.resolve(from.relativize(file)), StandardCopyOption.REPLACE_EXISTING);
            }
        }
        return copy;
    }

    /** A socket that a killed desk has left is no data. */
    private static boolean canBeCopied(Path file) {
        return Files.isDirectory(file) || Files.isRegularFile(file);
    }
}
