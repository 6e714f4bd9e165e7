package org.tsuzuki.journey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.time.ZoneId;

/** The demo's data, filled once for all processes that test one jar on one day; each of them works on a copy. */
final class FilledDemo {

    private final Path jar;
    private final Path journeys;

    FilledDemo(Path jar, Path journeys) {
        this.jar = jar;
        this.journeys = journeys;
    }

    /** Copies what is filled, once it is. */
    void into(Path fresh) {
        try {
            copy(fill(), fresh);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Fills the demo, or waits until another thread or process has filled it. */
    Path fill() {
        synchronized (FilledDemo.class) { // a file lock keeps out other processes only
            try (var channel = FileChannel.open(
                            Files.createDirectories(journeys).resolve("filled.lock"),
                            StandardOpenOption.CREATE,
                            StandardOpenOption.WRITE);
                    var ignored = channel.lock()) {
                var filled = journeys.resolve("filled-" + edition());
                if (!Files.exists(filled)) {
                    var filling = PackagedDesk.freshData();
                    PackagedDesk.start(filling, true).close();
                    Files.move(filling, filled);
                }
                return filled;
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
    }

    private String edition() throws IOException {
        return Files.getLastModifiedTime(jar).toMillis() + "-" + Files.size(jar) + "-"
                + LocalDate.now(ZoneId.of("Asia/Tokyo"));
    }

    private static void copy(Path from, Path to) throws IOException {
        try (var files = Files.walk(from)) {
            for (var file : files.filter(each -> !each.equals(from)).toList()) {
                Files.copy(file, to.resolve(from.relativize(file)), StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
    }
}
