package org.tsuzuki.receipt;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionSynchronizationUtils;
import org.tsuzuki.agency.BranchId;
import org.tsuzuki.database.Writers;

class SeriesQueueTest {

    private final BranchId branch = BranchId.next();
    private final List<String> served = new CopyOnWriteArrayList<>();
    private final ExecutorService clerks = Executors.newCachedThreadPool();

    @AfterEach
    void close() {
        clerks.shutdownNow();
    }

    @Test
    void the_next_is_served_when_the_one_before_has_committed() throws Exception {
        var queue = new SeriesQueue(new Writers(false));
        var done = new CountDownLatch(1);
        var first = serve(queue, branch, "first", done);
        var second = serve(queue, branch, "second", new CountDownLatch(0));

        assertThat(served).containsExactly("first");
        done.countDown();
        first.get();
        second.get();
        assertThat(served).containsExactly("first", "second");
    }

    @Test
    void another_branch_has_a_line_of_its_own() throws Exception {
        var queue = new SeriesQueue(new Writers(false));
        var done = new CountDownLatch(1);
        var first = serve(queue, branch, "first", done);

        serve(queue, BranchId.next(), "elsewhere", new CountDownLatch(0)).get();

        assertThat(served).containsExactly("first", "elsewhere");
        done.countDown();
        first.get();
    }

    @Test
    void who_has_waited_too_long_goes_on_without_the_queue() throws Exception {
        var queue = new SeriesQueue(new Writers(false));
        var done = new CountDownLatch(1);
        var first = serve(queue, branch, "first", done);

        serve(queue, branch, "impatient", new CountDownLatch(0)).get();

        assertThat(served).containsExactly("first", "impatient");
        done.countDown();
        first.get();
    }

    @Test
    void nobody_stands_in_a_second_line_where_writers_come_one_at_a_time() throws Exception {
        var queue = new SeriesQueue(new Writers(true));
        var done = new CountDownLatch(1);
        var first = serve(queue, branch, "first", done);
        var second = serve(queue, branch, "second", done);

        assertThat(served).containsExactly("first", "second");
        done.countDown();
        first.get();
        second.get();
    }

    /** A transaction that ends when it may; answers when it is served or stands in line. */
    private Future<?> serve(SeriesQueue queue, BranchId where, String who, CountDownLatch until) throws Exception {
        var started = new CountDownLatch(1);
        var thread = new Thread[1];
        var transaction = clerks.submit(() -> {
            thread[0] = Thread.currentThread();
            TransactionSynchronizationManager.initSynchronization();
            try {
                queue.stand(where);
                served.add(who);
                started.countDown();
                until.await();
            } finally {
                TransactionSynchronizationUtils.triggerAfterCompletion(TransactionSynchronization.STATUS_COMMITTED);
                TransactionSynchronizationManager.clearSynchronization();
            }
            return who;
        });
        while (started.getCount() > 0 && !isWaiting(thread[0])) {
            Thread.onSpinWait();
        }
        return transaction;
    }

    private static boolean isWaiting(@org.jspecify.annotations.Nullable Thread thread) {
        return thread != null && thread.getState() == Thread.State.TIMED_WAITING;
    }
}
