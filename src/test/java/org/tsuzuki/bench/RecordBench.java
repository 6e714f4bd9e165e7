package org.tsuzuki.bench;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.List;

/** Renewals recorded per second through the service, beside the same rows by plain JDBC, on both databases. */
@SuppressWarnings("SystemOut")
final class RecordBench {

    private static final List<Integer> THREADS = List.of(1, 4, 8, 16);

    private RecordBench() {}

    /** @param arguments seconds for each figure; then, if wanted, the only database to measure */
    public static void main(String[] arguments) {
        try {
            measureWanted(arguments);
        } catch (RuntimeException failure) {
            failure.printStackTrace();
            System.exit(1);
        }
        System.exit(0);
    }

    private static void measureWanted(String... arguments) {
        var time = Duration.ofSeconds(arguments.length > 0 ? Long.parseLong(arguments[0]) : 5);
        if (isWanted("H2", arguments)) {
            measure("H2", RecordDesk.open(new RecordDesk()), time);
        }
        if (isWanted("PostgreSQL", arguments)) {
            measure("PostgreSQL", RecordDesk.open(new RecordDesk.OnPostgres()), time);
        }
    }

    private static boolean isWanted(String name, String... arguments) {
        return arguments.length < 2 || arguments[1].equals(name);
    }

    private static void measure(String name, RecordDesk desk, Duration time) {
        var bare = new BareRows(desk.database, desk.record());
        System.out.printf("%n%s: renewals recorded, and their %d rows by plain JDBC%n", name, bare.count());
        Pace.of(4, time.multipliedBy(12), desk::record); // the compiler needs some ten thousand of them
        Pace.of(4, time, bare::write);
        for (var threads : THREADS) {
            var rows = Pace.of(threads, time, bare::write);
            var recorded = Pace.of(threads, time, desk::record);
            System.out.printf(
                    "%2d threads  recorded %s   rows %s   %3.0f %%   load %.1f%n",
                    threads,
                    recorded,
                    rows,
                    100 * recorded.perSecond() / rows.perSecond(),
                    ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
        }
    }
}
