package org.tsuzuki.base.clockwork;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class ClockworkTest {

    @Test
    void a_look_that_fails_is_followed_by_the_next() throws InterruptedException {
        var looks = new CountDownLatch(3);
        var clockwork = clockwork(() -> {
            looks.countDown();
            throw new IllegalStateException("the database is away");
        });

        clockwork.start();
        try {
            assertThat(looks.await(20, TimeUnit.SECONDS)).isTrue();
        } finally {
            clockwork.stop();
        }
    }

    @Test
    void a_stop_waits_for_the_look_that_is_under_way_and_tells_it() throws InterruptedException {
        var begun = new CountDownLatch(1);
        var told = new CountDownLatch(1);
        var clockwork = new Looking(() -> {});
        clockwork.work = () -> {
            begun.countDown();
            while (clockwork.isRunning()) {
                Thread.onSpinWait();
            }
            told.countDown();
        };

        clockwork.start();
        assertThat(begun.await(20, TimeUnit.SECONDS)).isTrue();
        clockwork.stop();

        assertThat(told.getCount()).isZero();
        assertThat(clockwork.isRunning()).isFalse();
    }

    private static Clockwork clockwork(Runnable work) {
        return new Looking(work);
    }

    private static final class Looking extends Clockwork {

        private Runnable work;

        Looking(Runnable work) {
            super("test", Duration.ZERO, Duration.ofMillis(1));
            this.work = work;
        }

        @Override
        protected void look() {
            work.run();
        }
    }
}
