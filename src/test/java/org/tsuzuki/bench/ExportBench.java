package org.tsuzuki.bench;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.security.concurrent.DelegatingSecurityContextRunnable;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestContextManager;
import org.tsuzuki.DeskTest;
import org.tsuzuki.FreshData;
import org.tsuzuki.SignedIn;
import org.tsuzuki.base.Language;
import org.tsuzuki.export.ExportOrder;
import org.tsuzuki.export.ExportService;
import org.tsuzuki.export.data.DataFilter;
import org.tsuzuki.export.format.FileFormat;
import org.tsuzuki.export.format.TextEncoding;
import org.tsuzuki.security.Role;

/**
 * The lines of a large ledger through HTTP on this computer, as the desk writes them: formulas defused, hashed, zipped and
 * signed. Beside each what the database itself writes of the same rows into a file.
 */
@SuppressWarnings("SystemOut")
final class ExportBench {

    private static final LocalDate FIRST = LocalDate.of(2021, 11, 1);
    private static final long MEGABYTE = 1L << 20;
    private static final int SECONDS_OF_OTHERS = 8;
    private static final List<FileFormat> TABLES = FileFormat.ofTables().stream()
            .filter(format -> !format.isOneFileEach())
            .toList();

    private ExportBench() {}

    /** @param arguments how many rows */
    public static void main(String[] arguments) {
        try {
            var rows = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 1_000_000;
            System.out.println("H2");
            of(new OnH2(), rows);
            System.out.println("PostgreSQL");
            of(new OnPostgres(), rows);
        } catch (Exception failure) {
            failure.printStackTrace();
            System.exit(1);
        }
        System.exit(0);
    }

    private static void of(Desk desk, int rows) throws Exception {
        new TestContextManager(desk.getClass()).prepareTestInstance(desk);
        desk.measure(rows);
    }

    /** A desk with a full ledger. */
    abstract static class Desk {

        @Autowired
        private ExportService exports;

        @Autowired
        private SignedIn signedIn;

        @Autowired
        private DataSource database;

        abstract String numbers(int count);

        abstract String id();

        abstract String unload(Path file);

        abstract void prepare(JdbcTemplate sql);

        void measure(int rows) throws Exception {
            var staff = signedIn.as(Role.OWNER);
            fill(rows / 2, staff.id().value(), staff.branch().value());
            var server = serve();
            try {
                for (var round = 0; round < 2; round++) { // the first one warms up
                    unload(rows, round > 0);
                    for (var format : TABLES) {
                        download(server.getAddress().getPort(), format, rows, round > 0);
                    }
                }
                tellOthers(server.getAddress().getPort());
            } finally {
                server.stop(0);
            }
        }

        /** A clerk who records renewals one after the other, alone and while a table is exported again and again. */
        private void tellOthers(int port) throws Exception {
            var clerk = RecordDesk.open(clerk());
            slowest(clerk); // warms up
            var alone = slowest(clerk);
            var over = new AtomicBoolean();
            var exporting = Thread.ofPlatform().start(() -> {
                while (!over.get()) {
                    drain(port);
                }
            });
            var meanwhile = slowest(clerk);
            over.set(true);
            exporting.join();
            System.out.printf(
                    "  others p95 of recording %.1f ms alone, %.1f ms while CSV is exported%n", alone, meanwhile);
        }

        abstract RecordDesk clerk();

        /** Milliseconds that one of twenty recordings takes at least. */
        private static double slowest(RecordDesk clerk) {
            var took = new ArrayList<Long>();
            var end = System.nanoTime() + SECONDS_OF_OTHERS * 1_000_000_000L;
            while (System.nanoTime() < end) {
                var start = System.nanoTime();
                clerk.record();
                took.add(System.nanoTime() - start);
            }
            took.sort(null);
            return took.get(took.size() * 95 / 100) / 1e6;
        }

        private static void drain(int port) {
            var wanted = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/csv"))
                    .build();
            try (var body = HttpClient.newHttpClient()
                    .send(wanted, HttpResponse.BodyHandlers.ofInputStream())
                    .body()) {
                body.transferTo(OutputStream.nullOutputStream());
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            } catch (InterruptedException interrupted) {
                throw new IllegalStateException(interrupted);
            }
        }

        private HttpServer serve() throws IOException {
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            for (var format : TABLES) {
                var order = new ExportOrder(
                        "ledger", DataFilter.EVERYTHING, List.of(), format, TextEncoding.UTF_8_MARK, Language.EN);
                var context = SecurityContextHolder.getContext();
                server.createContext("/" + format.word(), exchange -> {
                    exchange.sendResponseHeaders(200, 0);
                    new DelegatingSecurityContextRunnable(() -> write(order, exchange.getResponseBody()), context)
                            .run();
                    exchange.close();
                });
            }
            server.start();
            return server;
        }

        private void write(ExportOrder order, OutputStream out) {
            try {
                exports.write(order, out);
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }

        private static void download(int port, FileFormat format, int rows, boolean told) throws Exception {
            System.gc();
            var before = used();
            var highest = new AtomicLong(before);
            var over = new AtomicBoolean();
            var watch = Thread.ofPlatform().start(() -> {
                while (!over.get()) {
                    highest.accumulateAndGet(afterCollection(), Math::max);
                }
            });
            var start = System.nanoTime();
            var answer = HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/" + format.word()))
                                    .build(),
                            HttpResponse.BodyHandlers.ofInputStream());
            long first;
            long bytes = 1;
            try (var body = answer.body()) {
                body.read();
                first = System.nanoTime() - start;
                bytes += body.transferTo(OutputStream.nullOutputStream());
            }
            var took = System.nanoTime() - start;
            over.set(true);
            watch.join();
            if (told) {
                System.out.printf(
                        "  %-6s %,9d rows/s, first byte %d ms, %d MB sent, kept heap grew by %d MiB at most%n",
                        format.word(),
                        (long) (rows * 1e9 / took),
                        first / 1_000_000,
                        bytes / 1_000_000,
                        Math.max(0, highest.get() - before) / MEGABYTE);
            }
        }

        private static long used() {
            return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
        }

        /** What is still in use after the last collection: what is kept, without what only awaits the next one. */
        private static long afterCollection() {
            try {
                Thread.sleep(5);
            } catch (InterruptedException over) {
                Thread.currentThread().interrupt();
            }
            return ManagementFactory.getMemoryPoolMXBeans().stream()
                    .filter(pool -> pool.getType() == MemoryType.HEAP)
                    .map(MemoryPoolMXBean::getCollectionUsage)
                    .filter(Objects::nonNull)
                    .mapToLong(MemoryUsage::getUsed)
                    .sum();
        }

        /** The limit: the database writes the same rows by itself, without names, hash or signature. */
        private void unload(int rows, boolean told) throws Exception {
            var file = Files.createTempDirectory("unload").resolve("rows.csv");
            try (var connection = database.getConnection();
                    var statement = connection.createStatement()) {
                var start = System.nanoTime();
                statement.execute(unload(file));
                var took = System.nanoTime() - start;
                if (told) {
                    System.out.printf("  %-6s %,9d rows/s%n", "limit", (long) (rows * 1e9 / took));
                }
            }
        }

        static final String ROWS = """
                select e.id, e.day_of, e.at, e.event, e.text, e.receipt_number, e.cause, e.reverses_id, a.kind, a.sub, l.amount,
                    l.currency, l.foreign_amount, b.name, s.name as staff
                from book_entry e join book_line l on l.entry_id = e.id join book_account a on a.id = l.account_id
                join branch b on b.id = e.branch_id join staff s on s.id = e.staff_id""";

        private void fill(int entries, Object staff, Object branch) throws Exception {
            try (var connection = database.getConnection()) {
                var sql = new JdbcTemplate(new SingleConnectionDataSource(connection, true));
                sql.execute("insert into book_account (kind, sub) select 'CASH', 'd' || n from " + numbers(400));
                sql.execute("insert into book_account (kind, sub) values ('SERVICE_FEES', '')");
                prepare(sql);
                for (var line : new String[][] {{"1", "1 + mod(n, 400)", "3290"}, {"2", "401", "-3290"}}) {
                    sql.update(
                            "insert into book_line (entry_id, position, account_id, day_of, amount) select " + id()
                                    + ", "
                                    + line[0] + ", " + line[1]
                                    + ", cast(? as date) + cast(cast(n as bigint) * 1826 / ? as integer), " + line[2]
                                    + " from " + numbers(entries),
                            FIRST,
                            entries);
                }
                sql.update(
                        "insert into book_entry (id, event, day_of, at, branch_id, staff_id, text, cause, receipt_number) select "
                                + id()
                                + ", 'SALE', cast(? as date) + cast(cast(n as bigint) * 1826 / ? as integer), current_timestamp, ?, ?,"
                                + " '=a sale at the counter', 'c' || n, 'SJ-2026-' || n from "
                                + numbers(entries),
                        FIRST,
                        entries,
                        branch,
                        staff);
            }
        }
    }

    @DeskTest
    static class OnH2 extends Desk {

        @Override
        RecordDesk clerk() {
            return new RecordDesk();
        }

        @Override
        String numbers(int count) {
            return "(select x as n from system_range(1, " + count + ")) t";
        }

        @Override
        String id() {
            return "cast(lpad(rawtohex(cast(n as varbinary)), 32, '0') as uuid)";
        }

        @Override
        String unload(Path file) {
            return "call csvwrite('" + file + "', '" + ROWS.replace("'", "''") + "')";
        }

        @Override
        void prepare(JdbcTemplate sql) {
            // nothing
        }
    }

    @DeskTest
    @ContextConfiguration(initializers = {FreshData.class, DurablePostgres.class})
    static class OnPostgres extends Desk {

        @Override
        RecordDesk clerk() {
            return new RecordDesk.OnPostgres();
        }

        @Override
        String numbers(int count) {
            return "generate_series(1, " + count + ") n";
        }

        @Override
        String id() {
            return "cast(lpad(to_hex(n), 32, '0') as uuid)";
        }

        @Override
        String unload(Path file) {
            return "copy (" + ROWS + ") to '/tmp/unload-" + System.nanoTime()
                    + ".csv' csv header"; // as the server's user
        }

        @Override
        void prepare(JdbcTemplate sql) {
            sql.execute("set session_replication_role = replica");
        }
    }
}
