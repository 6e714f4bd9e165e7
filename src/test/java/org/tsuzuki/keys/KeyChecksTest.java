package org.tsuzuki.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;

/** Two desks, each with keys of its own, on one database: the first has it, and the second may not lock it out. */
class KeyChecksTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 21);
    private static final KeyRing FIRST = KeyRing.fresh(DAY);
    private static final KeyRing SECOND = KeyRing.fresh(DAY);

    @Test
    void on_the_file_the_second_is_refused_and_leaves_nothing() throws SQLException {
        assertSecondIsRefused(withTable(new DriverManagerDataSource("jdbc:h2:mem:keys;DB_CLOSE_DELAY=-1")));
    }

    @Test
    void on_postgresql_the_second_is_refused_and_leaves_nothing() throws IOException, SQLException {
        try (var server = EmbeddedPostgres.start()) {
            assertSecondIsRefused(withTable(server.getPostgresDatabase()));
        }
    }

    @Test
    void of_two_that_come_to_postgresql_at_once_one_stays() throws Exception {
        try (var server = EmbeddedPostgres.start();
                var desks = Executors.newVirtualThreadPerTaskExecutor()) {
            var database = withTable(server.getPostgresDatabase());
            List<Callable<Boolean>> starts = List.of(() -> isKept(database, FIRST), () -> isKept(database, SECOND));
            try (var barrier = database.getConnection();
                    var statement = barrier.createStatement()) {
                barrier.setAutoCommit(false);
                statement.execute("lock table key_check in exclusive mode");
                var kept = starts.stream().map(desks::submit).toList();
                await().atMost(Duration.ofMinutes(1)).until(() -> waiting(database) == starts.size());
                barrier.commit();

                var first = kept.getFirst().get();
                assertThat(kept.getLast().get()).isNotEqualTo(first);
                assertThatCode(() -> KeyChecks.keep(database, first ? FIRST : SECOND))
                        .doesNotThrowAnyException();
            }
        }
    }

    private static void assertSecondIsRefused(DataSource database) throws SQLException {
        KeyChecks.keep(database, FIRST);
        KeyChecks.keep(database, FIRST);
        var noted = checks(database);

        assertThatThrownBy(() -> KeyChecks.keep(database, SECOND))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("which this database needs");

        assertThat(checks(database)).isEqualTo(noted).hasSize(Purpose.values().length - 1);
        var renewed = FIRST.with(DAY, Purpose.VOUCHERS);
        KeyChecks.keep(database, renewed);
        assertThat(checks(database)).hasSize(noted.size() + 1);
    }

    private static boolean isKept(DataSource database, KeyRing ring) {
        try {
            KeyChecks.keep(database, ring);
            return true;
        } catch (Refusal refused) {
            return false;
        }
    }

    private static DataSource withTable(DataSource database) {
        new ResourceDatabasePopulator(new ClassPathResource("db/migration/common/V10__keys.sql")).execute(database);
        return database;
    }

    private static List<KeyChecks.Check> checks(DataSource database) throws SQLException {
        try (var connection = database.getConnection()) {
            return KeyChecks.of(connection);
        }
    }

    private static int waiting(DataSource database) {
        return new JdbcTemplate(database)
                .queryForList("select pid from pg_locks where relation = 'key_check'::regclass and not granted")
                .size();
    }
}
