package org.tsuzuki.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.tsuzuki.Invented;
import org.tsuzuki.TestClock;
import org.tsuzuki.renewal.checkout.BusyCounter;
import org.tsuzuki.renewal.checkout.Counter;
import org.tsuzuki.renewal.checkout.RecordedRenewal;

/** The packaged desk is killed at random moments while eight clerks work as fast as they can, again and again. */
class CrashUnderLoadIT {

    private static final int KILLS = Integer.getInteger("tsuzuki.kills", 1);
    private static final int LONGEST_WORK_MILLISECONDS = 3000;
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final List<Class<?>> LOAD = List.of(
            CounterLoad.class,
            BusyCounter.class,
            Counter.class,
            RecordedRenewal.class,
            Invented.class,
            TestClock.class);
    private static final List<Class<?>> BEANS = List.of(CounterLoad.class, BusyCounter.class, Counter.class);

    @Test
    void whatever_was_told_is_there_after_each_kill_and_the_laws_hold() throws IOException, SQLException {
        var data = PackagedDesk.freshData();
        var classes = PackagedDesk.directoryOf(LOAD);
        var told = new TreeSet<String>();
        for (var kill = 1; kill <= KILLS; kill++) {
            var desk = PackagedDesk.startWith(data, classes, PackagedDesk.beans(BEANS));
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
}
