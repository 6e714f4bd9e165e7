package org.tsuzuki.audit.checkpoint;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/** Looks every few minutes whether the day has its checkpoint; never interrupted, because that would close H2's file. */
@Component
@ConditionalOnProperty(name = "tsuzuki.command", havingValue = "false", matchIfMissing = true)
class DailyCheckpoint implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(DailyCheckpoint.class);
    private static final int MINUTES = 5;
    private static final int SECONDS_AT_STOP = 10;

    private final CheckpointMaker maker;
    private volatile @Nullable ScheduledExecutorService clockwork;

    DailyCheckpoint(CheckpointMaker maker) {
        this.maker = maker;
    }

    @Override
    public void start() {
        var started = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("checkpoint-", 1).factory());
        started.scheduleWithFixedDelay(this::look, 1, MINUTES, TimeUnit.MINUTES);
        clockwork = started;
    }

    private void look() {
        try {
            maker.makeDaily();
        } catch (DataAccessException | IllegalStateException failure) {
            LOG.error("The audit log has no checkpoint of the day", failure);
        }
    }

    @Override
    public void stop() {
        var started = clockwork;
        clockwork = null;
        if (started != null) {
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
