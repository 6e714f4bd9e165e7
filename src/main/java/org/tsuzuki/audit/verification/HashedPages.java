package org.tsuzuki.audit.verification;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.tsuzuki.audit.chain.ChainEntry;
import org.tsuzuki.audit.chain.EntryForm;
import org.tsuzuki.audit.chain.EntryRows;

/**
 * The entries in their order, read and hashed a few pages ahead by as many threads as there are processors. Inside a
 * transaction one thread does all, because only that one sees what the transaction has written.
 */
final class HashedPages implements AutoCloseable {

    private static final int AT_A_TIME = 4_000;

    private final EntryRows entries;
    private final long last;
    private final int ahead;
    private final @Nullable ExecutorService threads;
    private final Queue<CompletableFuture<List<Hashed>>> coming = new ArrayDeque<>();
    private long asked;

    HashedPages(EntryRows entries, long last) {
        this.entries = entries;
        this.last = last;
        this.ahead = Runtime.getRuntime().availableProcessors();
        this.threads = TransactionSynchronizationManager.isActualTransactionActive()
                ? null
                : Executors.newFixedThreadPool(
                        ahead,
                        Thread.ofPlatform().daemon().name("audit-pages-", 1).factory());
    }

    /** Empty when all have been read. Pages are cut by position, so a missing entry makes its page shorter. */
    List<Hashed> next() {
        while (true) {
            while (asked < last && coming.size() <= ahead) {
                var from = asked;
                asked = Math.min(last, asked + AT_A_TIME);
                coming.add(begin(from, asked));
            }
            var page = coming.poll();
            if (page == null) {
                return List.of();
            }
            var read = page.join();
            if (!read.isEmpty()) {
                return read;
            }
        }
    }

    private CompletableFuture<List<Hashed>> begin(long from, long to) {
        return threads == null
                ? CompletableFuture.completedFuture(read(from, to))
                : CompletableFuture.supplyAsync(() -> read(from, to), threads);
    }

    private List<Hashed> read(long from, long to) {
        return entries.between(from, to).stream()
                .map(entry -> new Hashed(entry, EntryForm.hash(EntryForm.canonical(entry))))
                .toList();
    }

    /** Never interrupts: an interrupted thread closes the file of the built-in database. */
    @Override
    public void close() {
        coming.forEach(page -> page.handle((read, failure) -> null).join());
        if (threads != null) {
            threads.shutdown();
        }
    }

    record Hashed(ChainEntry entry, String hash) {}
}
