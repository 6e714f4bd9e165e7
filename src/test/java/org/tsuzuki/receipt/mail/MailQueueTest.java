package org.tsuzuki.receipt.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class MailQueueTest {

    private final MailQueue queue = new MailQueue();
    private final CountDownLatch silence = new CountDownLatch(1);
    private final AtomicInteger talking = new AtomicInteger();
    private final AtomicInteger done = new AtomicInteger();

    @Test
    void a_few_mails_go_out_at_a_time_a_hundred_wait_and_one_more_is_refused() {
        queue.start();
        for (var mail = 0; mail < 104; mail++) {
            queue.execute(this::talk);
        }

        assertThatThrownBy(() -> queue.execute(this::talk)).isInstanceOf(RejectedExecutionException.class);

        assertThat(talking).hasValueLessThanOrEqualTo(4);
        silence.countDown();
        queue.stop();
        assertThat(done).hasValue(104);
    }

    @Test
    void nothing_is_taken_before_the_start_and_after_the_stop_until_the_next_start() {
        assertThatThrownBy(() -> queue.execute(this::talk)).isInstanceOf(RejectedExecutionException.class);
        silence.countDown();
        queue.start();
        queue.stop();
        assertThatThrownBy(() -> queue.execute(this::talk)).isInstanceOf(RejectedExecutionException.class);

        queue.start();
        queue.execute(this::talk);
        queue.stop();

        assertThat(done).hasValue(1);
    }

    private void talk() {
        talking.incrementAndGet();
        try {
            silence.await();
            done.incrementAndGet();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
