package org.tsuzuki.export.schedule;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Looks every minute whether a period has ended; never interrupted, because that would close H2's file. */
@Component
@ConditionalOnProperty(name = "tsuzuki.command", havingValue = "false", matchIfMissing = true)
class RepetitionClockwork implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(RepetitionClockwork.class);
    private static final int SECONDS_AT_STOP = 10;

    private final RepeatedExports exports;
    private final ExportDelivery delivery;
    private volatile @Nullable ScheduledExecutorService clockwork;

    RepetitionClockwork(RepeatedExports exports, ExportDelivery delivery) {
        this.exports = exports;
        this.delivery = delivery;
    }

    @Override
    public void start() {
        delivery.open();
        var started = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("repeated-exports-", 1).factory());
        started.scheduleWithFixedDelay(this::look, 1, 1, TimeUnit.MINUTES);
        clockwork = started;
    }

    private void look() {
        try {
            exports.look();
        } catch (RuntimeException failure) {
            LOG.error("Repeated exports wait for the next look", failure);
        }
    }

    @Override
    public void stop() {
        var started = clockwork;
        clockwork = null;
        if (started != null) {
            delivery.close();
            started.shutdown();
            try {
                started.awaitTermination(SECONDS_AT_STOP, TimeUnit.SECONDS);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public boolean isRunning() {
        return clockwork != null;
    }

    @Override
    public int getPhase() {
        return 0;
    }
}
