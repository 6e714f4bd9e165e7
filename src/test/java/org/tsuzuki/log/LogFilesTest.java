package org.tsuzuki.log;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.joran.JoranConfigurator;
import ch.qos.logback.classic.util.LogbackMDCAdapter;
import ch.qos.logback.core.joran.spi.JoranException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.env.Environment;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.util.unit.DataSize;

/** The files of the log as they are set up for the desk. */
class LogFilesTest {

    private static final DataSize MOST = DataSize.ofMegabytes(51);
    private static final int LINES = 40_000;

    @Test
    void somebody_who_fills_the_log_turns_its_files_over_and_takes_fifty_megabytes_of_the_disk(@TempDir Path directory)
            throws JoranException, IOException {
        var log = setUp(directory.resolve("desk.log"));
        try {
            var logger = log.getLogger("org.example.Somebody");
            logger.setLevel(Level.INFO);
            var wide = "x".repeat(2_000);
            for (var line = 0; line < LINES; line++) {
                logger.info("{} {}", line, wide);
            }
        } finally {
            log.stop();
        }

        var files = files(directory);
        assertThat(files).hasSize(10);
        assertThat(files.stream().mapToLong(LogFilesTest::size).sum()).isLessThan(MOST.toBytes());
        assertThat(Files.readString(directory.resolve("desk.log"))).contains("\"" + (LINES - 1) + " xxx");
    }

    private static LoggerContext setUp(Path file) throws JoranException {
        var log = new LoggerContext();
        log.setMDCAdapter(new LogbackMDCAdapter());
        log.putObject(Environment.class.getName(), new StandardEnvironment());
        log.putProperty("LOG_FILE", file.toString());
        var reader = new JoranConfigurator();
        reader.setContext(log);
        reader.doConfigure(Objects.requireNonNull(LogFilesTest.class.getResource("/logback-spring.xml")));
        return log;
    }

    private static List<Path> files(Path directory) throws IOException {
        try (var files = Files.list(directory)) {
            return files.toList();
        }
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
