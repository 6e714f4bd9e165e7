package org.tsuzuki.security.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tsuzuki.security.signin.PasswordQueue.Line;

@Timeout(60)
class PasswordQueueTest {

    private final PasswordQueue queue = new PasswordQueue(1, Duration.ofMinutes(1));
    private final CountDownLatch held = new CountDownLatch(1);
    private final CountDownLatch open = new CountDownLatch(1);
    private final AtomicInteger now = new AtomicInteger();
    private final AtomicInteger most = new AtomicInteger();

    @ParameterizedTest
    @CsvSource({"STRANGERS, 8", "KNOWN, 32"})
    void one_is_served_at_a_time_and_whom_the_line_does_not_hold_is_sent_away_at_once(Line line, int longest)
            throws Exception {
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            var first = hold(people, queue, line);
            var crowd = crowd(people, line);
            awaitRefused(crowd, 80 - (longest - 1));
            open.countDown();

            assertThat(first.get()).isTrue();
            assertThat(crowd).filteredOn(PasswordQueueTest::isServed).hasSize(longest - 1);
            assertThat(most).hasValue(1);
        }
    }

    @Test
    void strangers_who_fill_their_line_leave_room_for_those_who_are_known() throws Exception {
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            var first = hold(people, queue, Line.STRANGERS);
            awaitRefused(crowd(people, Line.STRANGERS), 73);

            var known = people.submit(() -> queue.inTurn(Line.KNOWN, () -> true));
            open.countDown();

            assertThat(first.get()).isTrue();
            assertThat(known.get()).isTrue();
        }
    }

    @Test
    void between_strangers_who_press_there_is_room_for_somebody_known() throws Exception {
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            var first = hold(people, queue, Line.STRANGERS);
            var order = new ConcurrentLinkedQueue<String>();
            var second = people.submit(() -> queue.inTurn(Line.STRANGERS, () -> order.add("stranger")));
            await().until(() -> queue.strangersWaiting() == 1);
            var known = people.submit(() -> queue.inTurn(Line.KNOWN, () -> order.add("known")));
            await().until(() -> queue.waiting() == 1);
            open.countDown();

            assertThat(first.get() && second.get() && known.get()).isTrue();
            assertThat(order).containsExactly("known", "stranger");
        }
    }

    @Test
    void whoever_waits_too_long_is_sent_away_and_makes_room() throws Exception {
        var hasty = new PasswordQueue(1, Duration.ofMillis(1));
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            var first = hold(people, hasty, Line.STRANGERS);

            for (var number = 0; number < 20; number++) {
                assertThatThrownBy(() -> hasty.inTurn(Line.STRANGERS, () -> true))
                        .isInstanceOf(DeskBusyException.class);
            }
            open.countDown();

            assertThat(first.get()).isTrue();
            assertThat(hasty.inTurn(Line.STRANGERS, () -> true)).isTrue();
        }
    }

    @Test
    void whoever_fails_makes_room() {
        IntStream.range(0, 100).forEach(number -> {
            try {
                queue.inTurn(Line.STRANGERS, () -> {
                    throw new IllegalStateException("wrong");
                });
            } catch (IllegalStateException wrong) {
                most.incrementAndGet();
            }
        });

        assertThat(most).hasValue(100);
        assertThat(queue.inTurn(Line.STRANGERS, () -> true)).isTrue();
    }

    /** Whose turn it is until the test opens. */
    private Future<Boolean> hold(ExecutorService people, PasswordQueue busy, Line line) throws InterruptedException {
        var first = people.submit(() -> busy.inTurn(line, this::untilOpen));
        held.await();
        return first;
    }

    private List<Future<Boolean>> crowd(ExecutorService people, Line line) {
        return IntStream.range(0, 80)
                .mapToObj(number -> people.submit(() -> queue.inTurn(line, this::work)))
                .toList();
    }

    private static void awaitRefused(List<Future<Boolean>> crowd, int refused) {
        while (crowd.stream().filter(Future::isDone).count() < refused) {
            Thread.onSpinWait();
        }
        assertThat(crowd).filteredOn(Future::isDone).hasSize(refused);
    }

    private boolean untilOpen() {
        held.countDown();
        try {
            open.await();
            return true;
        } catch (InterruptedException interrupted) {
            return false;
        }
    }

    private boolean work() {
        most.accumulateAndGet(now.incrementAndGet(), Math::max);
        Thread.yield();
        now.decrementAndGet();
        return true;
    }

    private static boolean isServed(Future<Boolean> served) {
        try {
            return served.get();
        } catch (Exception refused) {
            assertThat(refused).hasCauseInstanceOf(DeskBusyException.class);
            return false;
        }
    }
}
