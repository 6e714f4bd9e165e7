package org.tsuzuki.base.clockwork;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Something that the desk looks after by itself, again and again while it is open. Whatever goes wrong is logged, and the
 * next look comes all the same. It is never interrupted: an interrupted thread closes the file of the built-in database.
 */
public abstract class Clockwork implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Clockwork.class);
    private static final int SECONDS_AT_STOP = 10;

    private final String name;
    private final Duration first;
    private final Duration pause;
    private volatile @Nullable ScheduledExecutorService threads;

    /**
     * @param first from the start to the first look
     * @param pause from the end of a look to the next one
     */
    protected Clockwork(String name, Duration first, Duration pause) {
        this.name = name;
        this.first = first;
        this.pause = pause;
    }

    protected abstract void look();

    @Override
    public void start() {
        var started = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name(name + "-", 1).factory());
        started.scheduleWithFixedDelay(this::lookAndTell, first.toMillis(), pause.toMillis(), TimeUnit.MILLISECONDS);
        threads = started;
    }

    private void lookAndTell() {
        try {
            look();
        } catch (RuntimeException failure) {
            LOG.error("{} failed and waits for its next look", name, failure);
        }
    }

    /** Waits some seconds for a look that is under way. */
    @Override
    public void stop() {
        var started = threads;
        threads = null;
        if (started != null) {
            started.shutdown();
            try {
                started.awaitTermination(SECONDS_AT_STOP, TimeUnit.SECONDS);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** No longer as soon as it is to stop, so that a long look can end early. */
    @Override
    public boolean isRunning() {
        return threads != null;
    }

    /** Later than the web server, which lets its last requests end first. */
    @Override
    public int getPhase() {
        return 0;
    }
}
