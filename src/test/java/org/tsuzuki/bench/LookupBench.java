package org.tsuzuki.bench;

import java.lang.management.ManagementFactory;
import java.time.Duration;

/** What is looked up and saved while somebody waits, on PostgreSQL with the files of many years. */
@SuppressWarnings("SystemOut")
final class LookupBench {

    private LookupBench() {}

    /** @param arguments seconds for each figure */
    public static void main(String[] arguments) {
        try {
            measure(Duration.ofSeconds(arguments.length > 0 ? Long.parseLong(arguments[0]) : 5));
        } catch (RuntimeException failure) {
            failure.printStackTrace();
            System.exit(1);
        }
        System.exit(0);
    }

    private static void measure(Duration time) {
        var start = System.nanoTime();
        var desk = LookupDesk.open();
        System.out.printf(
                "%s filled in %d s; wanted: p95 within 20 ms%n%n",
                desk.size(), Duration.ofNanos(System.nanoTime() - start).toSeconds());
        measure("customer list, middle of a name", time, desk::listByMiddleOfName);
        measure("customer list, a name that many have", time, desk::listByCommonName);
        measure("customer list, nothing found", time, desk::listInVain);
        measure("search box, beginning of a name", time, desk::searchByName);
        measure("saving a card", time, desk::saveCard);
        measure("audit log, a name", time, desk::auditByName);
        measure("audit log, a member of staff", time, desk::auditByStaff);
        measure("audit log, nothing found", time, desk::auditInVain);
    }

    private static void measure(String what, Duration time, Runnable work) {
        Pace.of(1, time, work); // the compiler and the database's plans settle
        System.out.printf(
                "%-38s %s   load %.1f%n",
                what,
                Pace.of(1, time, work),
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    }
}
