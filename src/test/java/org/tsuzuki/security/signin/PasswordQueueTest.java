package org.tsuzuki.security.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.tsuzuki.security.signin.PasswordQueue.Line;

class PasswordQueueTest {

    private final PasswordQueue queue = new PasswordQueue(1);
    private final AtomicInteger now = new AtomicInteger();
    private final AtomicInteger most = new AtomicInteger();

    @Test
    void one_is_served_at_a_time_and_a_crowd_is_sent_away_at_once() throws Exception {
        var served = served(80, Line.STRANGERS);

        assertThat(served).isBetween(1L, 80L);
        assertThat(most).hasValue(1);
    }

    @Test
    void strangers_who_fill_their_line_leave_room_for_those_who_are_known() throws Exception {
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            var open = new CountDownLatch(1);
            var first = people.submit(() -> queue.inTurn(Line.STRANGERS, () -> await(open)));
            var crowd = IntStream.range(0, 40)
                    .mapToObj(number -> people.submit(() -> queue.inTurn(Line.STRANGERS, () -> true)))
                    .toList();
            var refused = 0;
            while (refused < 33) {
                refused = (int) crowd.stream().filter(Future::isDone).count();
                Thread.onSpinWait();
            }

            var known = people.submit(() -> queue.inTurn(Line.KNOWN, () -> true));
            open.countDown();

            assertThat(first.get()).isTrue();
            assertThat(known.get()).isTrue();
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

    private long served(int people, Line line) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var tries = new ArrayList<Callable<Boolean>>();
            for (var number = 0; number < people; number++) {
                tries.add(() -> queue.inTurn(line, this::work));
            }
            return threads.invokeAll(tries).stream()
                    .filter(PasswordQueueTest::isServed)
                    .count();
        }
    }

    private boolean work() {
        most.accumulateAndGet(now.incrementAndGet(), Math::max);
        Thread.yield();
        now.decrementAndGet();
        return true;
    }

    private static boolean await(CountDownLatch open) {
        try {
            open.await();
            return true;
        } catch (InterruptedException interrupted) {
            return false;
        }
    }

    private static boolean isServed(Future<Boolean> served) {
        try {
            return served.get();
        } catch (InterruptedException | ExecutionException refused) {
            assertThat(refused).hasCauseInstanceOf(DeskBusyException.class);
            return false;
        }
    }
}
