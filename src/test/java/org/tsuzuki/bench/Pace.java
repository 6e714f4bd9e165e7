package org.tsuzuki.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.springframework.security.concurrent.DelegatingSecurityContextCallable;

/**
 * How often something can be done by several threads at once, and how long each time takes.
 *
 * @param perSecond times per second, all threads together
 * @param median nanoseconds
 * @param p95 nanoseconds that 95 of 100 stay within
 * @param processor nanoseconds of processor time that this process spent on each, whatever else the machine did
 */
record Pace(double perSecond, long median, long p95, long processor) {

    private static final double MILLION = 1_000_000;

    static Pace of(int threads, Duration time, Runnable work) {
        var busy = processorTime();
        var start = System.nanoTime();
        var end = start + time.toNanos();
        Callable<long[]> worker = () -> {
            var took = new ArrayList<Long>();
            for (var now = System.nanoTime(); now < end; ) {
                work.run();
                var done = System.nanoTime();
                took.add(done - now);
                now = done;
            }
            return took.stream().mapToLong(Long::longValue).toArray();
        };
        try (var pool = Executors.newFixedThreadPool(threads)) {
            var workers = new ArrayList<Callable<long[]>>();
            for (var i = 0; i < threads; i++) {
                workers.add(new DelegatingSecurityContextCallable<>(worker));
            }
            var all = new ArrayList<long[]>();
            for (var answer : pool.invokeAll(workers)) {
                all.add(answer.get());
            }
            var took = all.stream().flatMapToLong(Arrays::stream).sorted().toArray();
            var seconds = (System.nanoTime() - start) / 1e9;
            return new Pace(
                    took.length / seconds,
                    took[took.length / 2],
                    took[took.length * 95 / 100],
                    (processorTime() - busy) / took.length);
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static long processorTime() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
    }

    @Override
    public String toString() {
        return "%,6.0f/s p50 %6.2f p95 %6.2f cpu %5.2f ms"
                .formatted(perSecond, median / MILLION, p95 / MILLION, processor / MILLION);
    }
}
