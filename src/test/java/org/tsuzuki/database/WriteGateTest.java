package org.tsuzuki.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import jakarta.persistence.EntityManagerFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.AbstractDataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.tsuzuki.DeskTest;
import org.tsuzuki.keys.CopiedDatabase;

@DeskTest
class WriteGateTest {

    private static final int THREADS = 8;
    private static final int ROUNDS = 60;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private EntityManagerFactory factory;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private DataSource database;

    @Autowired
    private Environment environment;

    @TempDir
    private Path elsewhere = Path.of("");

    @BeforeEach
    void an_empty_counter() {
        jdbc.execute("create table if not exists gate_counter (id integer primary key, n integer not null)");
        writing().executeWithoutResult(started -> {
            jdbc.update("delete from gate_counter");
            jdbc.update("insert into gate_counter values (1, 0)");
        });
    }

    @Test
    void h2_writes_through_the_gate() {
        assertThat(transactions).isInstanceOf(WriteGate.class);
    }

    @Test
    void eight_threads_that_sometimes_roll_back_lose_no_increment() throws Exception {
        var kept = new AtomicInteger();
        var work = new ArrayList<Callable<Boolean>>();
        for (var thread = 0; thread < THREADS; thread++) {
            work.add(() -> incrementOften(kept));
        }

        try (var threads = Executors.newFixedThreadPool(THREADS)) {
            for (var done : threads.invokeAll(work)) {
                assertThat(done.get()).isTrue();
            }
        }

        assertThat(counter()).isEqualTo(kept.get());
    }

    @Test
    void what_is_committed_is_in_the_file() throws Exception {
        writing().executeWithoutResult(started -> jdbc.update("update gate_counter set n = 4711"));

        var data = Path.of(environment.getRequiredProperty("tsuzuki.data"));
        Files.copy(data.resolve("tsuzuki.mv.db"), elsewhere.resolve("copy.mv.db"));

        try (var copy = CopiedDatabase.open(data, elsewhere.resolve("copy.mv.db"))
                        .getConnection();
                var rows = copy.createStatement().executeQuery("select n from gate_counter")) {
            assertThat(rows.next()).isTrue();
            assertThat(rows.getInt("n")).isEqualTo(4711);
        }
    }

    @Test
    void nobody_is_told_of_a_commit_that_could_not_be_synced() {
        var gate = new WriteGate(factory, new BrokenDisk());
        gate.afterPropertiesSet();
        var write = new TransactionTemplate(gate);
        var read = new TransactionTemplate(gate);
        read.setReadOnly(true);

        assertThatThrownBy(() -> write.executeWithoutResult(started -> {})).hasRootCauseMessage("The disk is gone");
        assertThatThrownBy(() -> write.executeWithoutResult(started -> {}))
                .as("the gate is free again")
                .hasRootCauseMessage("The disk is gone");
        assertThat(read.<Boolean>execute(started -> true)).isTrue();
    }

    @Test
    void those_who_wait_for_the_disk_share_a_sync_and_are_told_after_it() throws Exception {
        var slow = new SlowDisk(database);
        var gate = new WriteGate(factory, slow);
        gate.afterPropertiesSet();
        var told = new AtomicInteger();

        try (var threads = Executors.newFixedThreadPool(THREADS);
                slow) {
            var first = threads.submit(() -> writeAndCount(gate, told));
            slow.begun.acquire();
            var others = IntStream.range(1, THREADS)
                    .mapToObj(thread -> threads.submit(() -> writeAndCount(gate, told)))
                    .toList();
            await().until(() -> counter() == THREADS);
            assertThat(told).as("told before the first sync ended").hasValue(0);

            slow.go.release();
            first.get();
            slow.begun.acquire();
            assertThat(told).as("told before their own sync ended").hasValue(1);

            slow.go.release();
            for (var other : others) {
                other.get();
            }
        }

        assertThat(told).hasValue(THREADS);
        assertThat(slow.begun.availablePermits()).as("more syncs").isZero();
    }

    private void writeAndCount(WriteGate gate, AtomicInteger told) {
        new TransactionTemplate(gate).executeWithoutResult(started -> increment());
        told.incrementAndGet();
    }

    @Test
    void a_write_inside_a_read_is_refused() {
        assertThatThrownBy(() -> reading(TransactionDefinition.PROPAGATION_REQUIRED)
                        .executeWithoutResult(outer -> writing().executeWithoutResult(inner -> {})))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void a_read_of_its_own_inside_a_write_keeps_the_gate_closed() throws Exception {
        var neighbour = new Thread(() -> writing().executeWithoutResult(started -> increment()));

        writing().executeWithoutResult(outer -> {
            reading(TransactionDefinition.PROPAGATION_REQUIRES_NEW).executeWithoutResult(inner -> counter());
            neighbour.start();
            while (neighbour.getState() != Thread.State.WAITING && neighbour.isAlive()) {
                Thread.onSpinWait();
            }
            assertThat(neighbour.isAlive())
                    .as("the neighbour waits at the gate")
                    .isTrue();
        });

        neighbour.join();
        assertThat(counter()).isEqualTo(1);
    }

    private boolean incrementOften(AtomicInteger kept) {
        for (var round = 0; round < ROUNDS; round++) {
            var rolledBack = round % 7 == 3;
            writing().executeWithoutResult(started -> {
                increment();
                if (rolledBack) {
                    started.setRollbackOnly();
                }
            });
            if (!rolledBack) {
                kept.incrementAndGet();
            }
        }
        return true;
    }

    private void increment() {
        jdbc.update("update gate_counter set n = ? where id = 1", counter() + 1);
    }

    private int counter() {
        var counted = jdbc.queryForObject("select n from gate_counter where id = 1", Integer.class);
        return counted == null ? -1 : counted;
    }

    private TransactionTemplate writing() {
        return new TransactionTemplate(transactions);
    }

    private TransactionTemplate reading(int propagation) {
        var template = new TransactionTemplate(transactions);
        template.setReadOnly(true);
        template.setPropagationBehavior(propagation);
        return template;
    }

    /** A disk on which every sync waits until it is let go. */
    private static final class SlowDisk extends DelegatingDataSource implements AutoCloseable {

        private final Semaphore begun = new Semaphore(0);
        private final Semaphore go = new Semaphore(0);

        private SlowDisk(DataSource database) {
            super(database);
        }

        @Override
        public Connection getConnection() throws SQLException {
            begun.release();
            go.acquireUninterruptibly();
            return super.getConnection();
        }

        /** Nobody waits any longer, also when the test has failed. */
        @Override
        public void close() {
            go.release(THREADS);
        }
    }

    /** A database that gives no connection, as when its disk fails. */
    private static final class BrokenDisk extends AbstractDataSource {

        @Override
        public Connection getConnection() throws SQLException {
            throw new SQLException("The disk is gone");
        }

        @Override
        public Connection getConnection(String user, String password) throws SQLException {
            return getConnection();
        }
    }
}
