package org.tsuzuki.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.tsuzuki.audit.verification.AuditLogVerification;
import org.tsuzuki.security.AsSystem;

/** What a desk says of an export that it did not live to finish. */
class KilledDeskTest {

    @TempDir
    private Path data;

    private final SecurityContextHolderStrategy others = SecurityContextHolder.getContextHolderStrategy();

    @BeforeEach
    void withItsOwnPeople() {
        SecurityContextHolder.clearContext();
    }

    @AfterEach
    void asItWas() {
        SecurityContextHolder.clearContext();
        SecurityContextHolder.setContextHolderStrategy(others); // of the desks that other tests share
    }

    @Test
    void one_that_was_killed_in_the_middle_of_an_export_says_afterwards_that_it_failed() throws Exception {
        var process = start();
        UUID export;
        try {
            export = running(process);
        } finally {
            process.destroyForcibly().waitFor();
        }
        assertThat(exported(export + ".part")).isNotEmptyFile();

        try (var desk = KilledDesk.open(data)) {
            assertFailed(desk, export);
        }
    }

    @Test
    void one_that_was_closed_in_the_middle_of_an_export_says_afterwards_that_it_failed() throws Exception {
        UUID export;
        try (var desk = KilledDesk.open(data)) {
            export = KilledDesk.export(desk).id().value();
        }
        assertThat(exported(export + ".part")).exists();

        try (var desk = KilledDesk.open(data)) {
            assertFailed(desk, export);
        }
    }

    private void assertFailed(ConfigurableApplicationContext desk, UUID export) throws InterruptedException {
        var database = desk.getBean(JdbcClient.class);
        for (var i = 0; i < 1_000 && !state(database, export).equals("FAILED"); i++) {
            new CountDownLatch(1).await(10, TimeUnit.MILLISECONDS);
        }
        assertThat(state(database, export)).isEqualTo("FAILED");
        for (var i = 0; i < 1_000 && Files.exists(exported(export + ".part")); i++) {
            new CountDownLatch(1).await(10, TimeUnit.MILLISECONDS);
        }
        assertThat(exported(export + ".part")).doesNotExist();
        assertThat(exported(export + ".zip")).doesNotExist();
        assertThat(database.sql("select action from audit_entry where subject_id = ? order by id")
                        .param(export.toString())
                        .query(String.class)
                        .list())
                .containsExactly("export.started", "export.failed");
        var log = desk.getBean(AuditLogVerification.class);
        assertThat(AsSystem.call(log::size)).isGreaterThan(2);
        assertThat(AsSystem.call(() -> log.verify("", entry -> {}, () -> false)).isWhole())
                .isTrue();
    }

    private static String state(JdbcClient database, UUID export) {
        return database.sql("select state from export_run where id = ?")
                .param(export)
                .query(String.class)
                .single();
    }

    private Path exported(String file) {
        return data.resolve("exports").resolve(file);
    }

    private Process start() throws IOException {
        var builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        KilledDesk.class.getName(),
                        data.toString())
                .redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("TSUZUKI_"));
        return builder.start();
    }

    /** Reads what the process prints until it exports. */
    private static UUID running(Process process) throws IOException {
        var printed = new StringBuilder();
        var reader = process.inputReader(StandardCharsets.UTF_8);
        for (var line = reader.readLine(); line != null; line = reader.readLine()) {
            if (line.startsWith(KilledDesk.RUNNING)) {
                return UUID.fromString(line.substring(KilledDesk.RUNNING.length()));
            }
            printed.append(line).append('\n');
        }
        throw new AssertionError("It ended by itself:\n" + printed);
    }
}
