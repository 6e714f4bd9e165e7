package org.tsuzuki.audit.verification;

import java.util.List;
import java.util.Optional;
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

/**
 * Checks the whole log soon after the start and once a day, while others work: on the built-in database nothing else
 * would notice what somebody did to the file while the desk was closed.
 */
@Component
@ConditionalOnProperty(name = "tsuzuki.command", havingValue = "false", matchIfMissing = true)
public class AuditLogWatch implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(AuditLogWatch.class);
    private static final long FIRST_SECONDS = 30;
    private static final long DAY_SECONDS = 24 * 3600L;
    private static final int SECONDS_AT_STOP = 10;

    private final AuditLogCheck check;
    private volatile @Nullable ScheduledExecutorService clockwork;
    private volatile @Nullable Finding found;

    AuditLogWatch(AuditLogCheck check) {
        this.check = check;
    }

    /** What was wrong when it was last looked at. */
    public Optional<Finding> found() {
        return Optional.ofNullable(found);
    }

    /** What somebody has just found out by themselves. */
    void tell(Verification result) {
        if (!result.isCancelled()) {
            found = result.finding();
        }
    }

    @Override
    public void start() {
        var started = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("audit-watch-", 1).factory());
        started.scheduleWithFixedDelay(this::look, FIRST_SECONDS, DAY_SECONDS, TimeUnit.SECONDS);
        clockwork = started;
    }

    private void look() {
        try {
            var result = check.verify(List.of(), done -> {}, () -> clockwork == null);
            tell(result);
            if (result.finding() != null) {
                LOG.error("The audit log is not whole: {}", result.finding());
            }
        } catch (DataAccessException failure) {
            LOG.error("The audit log could not be checked", failure);
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
