package org.tsuzuki.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.tsuzuki.Invented;
import org.tsuzuki.TestClock;
import org.tsuzuki.renewal.BusyCounter;
import org.tsuzuki.renewal.Counter;

/** The packaged desk is killed at random moments while eight clerks work as fast as they can, again and again. */
class CrashUnderLoadIT {

    private static final int KILLS = Integer.getInteger("tsuzuki.kills", 3);
    private static final int LONGEST_WORK_MILLISECONDS = 3000;
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final List<Class<?>> LOAD =
            List.of(CounterLoad.class, BusyCounter.class, Counter.class, Invented.class, TestClock.class);

    @Test
    void whatever_was_told_is_there_after_each_kill_and_the_laws_hold() throws IOException, SQLException {
        var data = PackagedDesk.freshData();
        var classes = loadClasses();
        var told = new TreeSet<String>();
        for (var kill = 1; kill <= KILLS; kill++) {
            var desk = PackagedDesk.startWith(data, classes, beans());
            await().atMost(PATIENCE).until(() -> !told(desk).isEmpty());
            var moment = ThreadLocalRandom.current().nextInt(LONGEST_WORK_MILLISECONDS);
            CompletableFuture.runAsync(desk::kill, CompletableFuture.delayedExecutor(moment, TimeUnit.MILLISECONDS))
                    .join();
            told.addAll(told(desk));
            var books = Books.of(desk);
            assertThat(desk.printed()).as("kill %d", kill).noneMatch(line -> line.startsWith(CounterLoad.BROKEN));
            assertThat(books.broken()).as("laws after kill %d", kill).isEmpty();
            assertThat(Set.copyOf(books.wholeRenewals()))
                    .as("told before kill %d, after %d ms", kill, moment)
                    .containsAll(told);
            assertThat(books.mentionedReceipts()).as("kill %d", kill).isEqualTo(Set.copyOf(books.wholeRenewals()));
        }
        System.out.printf("%d kills, %d receipts told, none lost%n", KILLS, told.size());
    }

    private static Set<String> told(PackagedDesk desk) {
        return desk.printed().stream()
                .filter(line -> line.startsWith(CounterLoad.TOLD))
                .map(line -> line.substring(CounterLoad.TOLD.length()))
                .collect(Collectors.toSet());
    }

    private static String beans() {
        return Stream.of(CounterLoad.class, BusyCounter.class, Counter.class)
                .map(Class::getName)
                .collect(Collectors.joining(","));
    }

    /** The few classes of the tests that the load needs, in a directory of their own. */
    private static Path loadClasses() throws IOException {
        var directory = Files.createTempDirectory(Path.of("target", "journeys").toAbsolutePath(), "load-");
        for (var type : LOAD) {
            var name = type.getName().replace('.', '/') + ".class";
            var copy = directory.resolve(name);
            Files.createDirectories(copy.getParent());
            try (var compiled = CrashUnderLoadIT.class.getClassLoader().getResourceAsStream(name)) {
                Files.copy(Objects.requireNonNull(compiled), copy);
            }
        }
        return directory;
    }
}
