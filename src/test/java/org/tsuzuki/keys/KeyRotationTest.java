package org.tsuzuki.keys;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyRotationTest {

    private static final int RIVALS = 4;

    /** Receipts, vouchers, signatures and what is personal. */
    private static final int RENEWED = 4;

    private static final int LONGEST_NAME = 250;
    private static final LocalDate DAY = LocalDate.of(2026, 11, 21);

    @TempDir
    private Path data;

    private DeskKeys keys = new DeskKeys(Path.of(""), Path.of(""));
    private DatabaseFile database = DatabaseFile.in(Path.of(""));
    private KeyRing before = KeyRing.fresh(DAY);

    @BeforeEach
    void aDatabaseThatTakesAMomentToEncrypt() throws Exception {
        keys = DeskKeys.of(data.toString(), "");
        database = DatabaseFile.in(data);
        before = KeyRing.fresh(DAY);
        keys.file().create(KeyText.write(before));
        write("create table papers as select random_uuid() id, secure_rand(1000000) paper from system_range(1, 16)");
    }

    @Test
    void another_process_is_locked_out_from_the_copy_on() throws Exception {
        var stranger = stranger(database.path(), keys.workplace().resolve("tsuzuki.mv.db"));
        try (var said = stranger.inputReader(UTF_8)) {
            assertThat(said.readLine()).isEqualTo(Stranger.READY);

            var after = new KeyRotation(keys, DAY).ofFile(database);

            assertThat(said.readLine()).isEqualTo(Stranger.LOCKED_OUT);
            assertThat(database.keyOf(after)).isEqualTo(after.newest(Purpose.DATABASE));
        } finally {
            stranger.destroyForcibly();
        }
    }

    @Test
    void what_a_kill_has_left_is_taken_away_and_nothing_is_left_anew() throws IOException {
        Leftovers.in(keys);

        new KeyRotation(keys, DAY).ofFile(database);

        assertThat(Leftovers.of(keys)).isEmpty();
    }

    @Test
    void a_key_file_that_cannot_be_replaced_leaves_neither_draft_nor_copy() throws IOException {
        var noRoomForADraft = Files.move(keys.place(), data.resolve("k".repeat(LONGEST_NAME)));
        var named = DeskKeys.of(data.toString(), noRoomForADraft.toString());

        assertThatThrownBy(() -> new KeyRotation(named, DAY).ofFile(database))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("no key was changed");

        assertThat(Leftovers.of(named)).isEmpty();
        assertThat(named.read()).isEqualTo(before);
        assertThat(database.keyOf(before)).isEqualTo(before.newest(Purpose.DATABASE));
    }

    @Test
    void new_keys_for_a_server_are_made_by_one_at_a_time_and_none_is_lost() throws Exception {
        try (var server = EmbeddedPostgres.start();
                var threads = Executors.newFixedThreadPool(RIVALS)) {
            var command = List.of(
                            "keys",
                            "rotate",
                            "--data",
                            data.toString(),
                            "--database",
                            server.getJdbcUrl("postgres", "postgres"))
                    .toArray(String[]::new);
            var login = Map.of("TSUZUKI_DATABASE_USER", "postgres");
            var rivals = Collections.nCopies(
                    RIVALS, (Callable<Integer>) () -> new KeysCommand(Clock.systemUTC(), login).run(command));

            var done = threads.invokeAll(rivals).stream()
                    .filter(rival -> rival.resultNow() == 0)
                    .count();

            assertThat(done).isPositive();
            assertThat(keys.read().keys())
                    .containsAll(before.keys())
                    .hasSize(before.keys().size() + RENEWED * (int) done);
        }
    }

    @Test
    void whoever_read_the_keys_before_another_changed_them_changes_nothing() {
        var late = new KeyRotation(keys, DAY);
        var after = new KeyRotation(keys, DAY).ofFile(database);

        assertThatThrownBy(() -> late.ofFile(database)).isInstanceOf(Refusal.class);

        assertThat(keys.read()).isEqualTo(after);
        assertThat(database.keyOf(after)).isEqualTo(after.newest(Purpose.DATABASE));
    }

    private void write(String sql) throws SQLException {
        try (var connection = database.login(before.newest(Purpose.DATABASE)).open();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static Process stranger(Path file, Path sign) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Stranger.class.getName(),
                        file.toString(),
                        sign.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    /** Another process that tries to lock a file as soon as a second file is there. */
    static final class Stranger {

        private static final String READY = "ready";
        private static final String LOCKED_OUT = "locked out";
        private static final long PATIENCE = TimeUnit.MINUTES.toNanos(1);

        private Stranger() {}

        @SuppressWarnings("SystemOut")
        public static void main(String... arguments) throws IOException {
            var sign = Path.of(arguments[1]);
            try (var file =
                    FileChannel.open(Path.of(arguments[0]), StandardOpenOption.READ, StandardOpenOption.WRITE)) {
                System.out.println(READY);
                var end = System.nanoTime() + PATIENCE;
                while (Files.notExists(sign) && System.nanoTime() < end) {
                    LockSupport.parkNanos(100_000);
                }
                try (var lock = file.tryLock()) {
                    System.out.println(lock == null ? LOCKED_OUT : "came in");
                }
            }
        }
    }
}
