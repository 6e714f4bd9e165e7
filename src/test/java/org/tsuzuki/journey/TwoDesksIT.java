package org.tsuzuki.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.tsuzuki.Invented;
import org.tsuzuki.TestClock;
import org.tsuzuki.audit.chain.StoredChain;
import org.tsuzuki.renewal.checkout.BusyCounter;
import org.tsuzuki.renewal.checkout.Counter;
import org.tsuzuki.renewal.checkout.RecordedRenewal;

/** Two packaged desks, each with eight clerks, write into one PostgreSQL database until they are killed. */
class TwoDesksIT {

    private static final int RECEIPTS_EACH = 30;
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final List<Class<?>> LOAD = List.of(
            CounterLoad.class,
            BusyCounter.class,
            Counter.class,
            RecordedRenewal.class,
            Invented.class,
            TestClock.class);
    private static final List<Class<?>> BEANS = List.of(CounterLoad.class, BusyCounter.class, Counter.class);

    @Test
    void their_audit_log_is_one_chain_without_a_fork_or_a_gap() throws Exception {
        try (var server = EmbeddedPostgres.start()) {
            var database = Map.of("TSUZUKI_DATABASE", server.getJdbcUrl("postgres", "postgres"));
            var classes = PackagedDesk.directoryOf(LOAD);
            var data = PackagedDesk.freshData();
            var first = PackagedDesk.startWith(data, classes, PackagedDesk.beans(BEANS), database);
            var elsewhere = PackagedDesk.freshData();
            Files.copy(data.resolve("tsuzuki.keys"), elsewhere.resolve("tsuzuki.keys"));
            var second = PackagedDesk.startWith(elsewhere, classes, PackagedDesk.beans(BEANS), database);

            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(List.of(first, second))
                            .allSatisfy(desk -> assertThat(told(desk)).isGreaterThan(RECEIPTS_EACH)));
            first.kill();
            second.kill();

            assertThat(List.of(first, second))
                    .allSatisfy(
                            desk -> assertThat(desk.printed()).noneMatch(line -> line.startsWith(CounterLoad.BROKEN)));
            var log = new JdbcTemplate(server.getPostgresDatabase());
            assertThat(StoredChain.broken(log)).isEmpty();
            assertThat(log.queryForObject(
                            "select count(*) from audit_entry where action = 'renewal.recorded'", Long.class))
                    .isGreaterThanOrEqualTo(told(first) + told(second));
        }
    }

    private static long told(PackagedDesk desk) {
        return desk.printed().stream()
                .filter(line -> line.startsWith(CounterLoad.TOLD))
                .count();
    }
}
