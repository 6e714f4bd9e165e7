package org.tsuzuki.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import java.util.function.LongSupplier;
import java.util.stream.IntStream;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestContextManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.tsuzuki.DeskTest;
import org.tsuzuki.FreshData;
import org.tsuzuki.SignedIn;
import org.tsuzuki.audit.chain.ChainEntry;
import org.tsuzuki.audit.chain.EntryForm;
import org.tsuzuki.audit.chain.EntryRows;
import org.tsuzuki.audit.verification.AuditLogVerification;
import org.tsuzuki.base.DomainChange;
import org.tsuzuki.security.Role;

/** Entries of the audit log written and verified per second on both databases, beside reading and hashing them alone. */
@DeskTest
@SuppressWarnings("SystemOut")
class AuditBench {

    private static final int ROUNDS = 3;
    private static final int AT_A_TIME = 5_000;
    private static final int TOGETHER = 3;

    @Autowired
    private EntryRows rows;

    @Autowired
    private AuditLogVerification verification;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private SignedIn signedIn;

    /** On PostgreSQL instead of a file. */
    @ContextConfiguration(initializers = {FreshData.class, DurablePostgres.class})
    static class OnPostgres extends AuditBench {}

    /** @param arguments how many entries to verify; then seconds for each figure of writing */
    public static void main(String[] arguments) {
        try {
            var entries = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 1_000_000;
            var time = Duration.ofSeconds(arguments.length > 1 ? Long.parseLong(arguments[1]) : 5);
            for (var desk : List.of(new AuditBench(), new OnPostgres())) {
                new TestContextManager(desk.getClass()).prepareTestInstance(desk);
                desk.measure(desk instanceof OnPostgres ? "PostgreSQL" : "H2", entries, time);
            }
        } catch (Exception failure) {
            failure.printStackTrace();
            System.exit(1);
        }
        System.exit(0);
    }

    private void measure(String name, int entries, Duration time) {
        signedIn.as(Role.OWNER);
        Pace.of(4, time, this::add);
        for (var threads : List.of(1, 16)) {
            var added = Pace.of(threads, time, this::add);
            System.out.printf(
                    "%s: %2d threads  %,.0f entries written per second, %d in each transaction%n",
                    name, threads, TOGETHER * added.perSecond(), TOGETHER);
        }
        fill(entries);
        var size = verification.size();
        System.out.printf(
                "%s: of %,d entries  verified %,d   read alone %,d   hashed alone, on one processor %,d   per second%n",
                name,
                size,
                median(
                        size,
                        () -> verification.verify("", done -> {}, () -> false).verified()),
                median(size, this::read),
                median(size, () -> hash(size)));
    }

    private void add() {
        transaction.executeWithoutResult(status -> {
            for (var i = 0; i < TOGETHER; i++) {
                events.publishEvent(new DomainChange(
                        "renewal.recorded",
                        UUID.randomUUID().toString(),
                        "SJ-2031-000001",
                        List.of(new DomainChange.Field("total", null, "3300")),
                        null));
            }
        });
    }

    private void fill(int entries) {
        while (rows.head().position() < entries) {
            transaction.executeWithoutResult(status -> {
                var head = rows.lockHead();
                var added = new ArrayList<ChainEntry>();
                var labels = new HashMap<Long, String>();
                var previous = head.hash();
                for (var i = 1; i <= AT_A_TIME; i++) {
                    var entry = entry(head.position() + i, previous);
                    added.add(entry);
                    labels.put(entry.position(), "sj-2031-" + i);
                    previous = entry.hash();
                }
                rows.add(head, added, labels);
            });
        }
    }

    private static ChainEntry entry(long position, String previous) {
        return new ChainEntry(
                        position,
                        Instant.parse("2031-01-01T00:00:00Z").plusMillis(position),
                        new ChainEntry.Author(
                                new UUID(1, 2), "Sora Tanaka", "CLERK", new UUID(3, 4), "192.168.1.17", "/cards/renew"),
                        new ChainEntry.Subject(
                                "renewal.recorded",
                                new UUID(5, position).toString(),
                                "SJ-2031-" + position,
                                new UUID(6, position),
                                new UUID(7, position),
                                new UUID(5, position),
                                position),
                        new ChainEntry.Content(false, "[{\"after\":\"3300\",\"name\":\"total\"}]", null),
                        previous,
                        "")
                .sealed();
    }

    private long read() {
        var read = 0L;
        for (var page = rows.after(0, AT_A_TIME); !page.isEmpty(); page = rows.after(read, AT_A_TIME)) {
            read += page.size();
        }
        return read;
    }

    private static long hash(long size) {
        var entry = entry(1, ChainEntry.BEGINNING);
        var text = EntryForm.canonical(entry);
        var digest = EntryForm.sha256();
        for (var i = 0L; i < size; i++) {
            digest.digest(text.getBytes(UTF_8));
        }
        return size;
    }

    /** Per second. */
    private static long median(long size, LongSupplier work) {
        return IntStream.range(0, ROUNDS)
                .mapToObj(round -> {
                    var start = System.nanoTime();
                    if (work.getAsLong() < size) {
                        throw new IllegalStateException("Not all of them");
                    }
                    return size * 1_000_000_000L / (System.nanoTime() - start);
                })
                .sorted(Comparator.naturalOrder())
                .toList()
                .get(ROUNDS / 2);
    }
}
