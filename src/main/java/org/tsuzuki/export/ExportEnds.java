package org.tsuzuki.export;

import java.io.IOException;
import java.time.Clock;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.tsuzuki.base.DomainChange;
import org.tsuzuki.security.AsSystem;

/** Removes the files of exports when their days are over, and says of those that a killed desk left that they failed. */
@Component
@ConditionalOnProperty(name = "tsuzuki.command", havingValue = "false", matchIfMissing = true)
class ExportEnds implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(ExportEnds.class);
    private static final int MINUTES = 30;

    private final ExportRuns runs;
    private final ExportFiles files;
    private final ExportJobs jobs;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final ScheduledExecutorService now = Executors.newSingleThreadScheduledExecutor(
            Thread.ofVirtual().name("export-ends").factory());

    ExportEnds(
            ExportRuns runs,
            ExportFiles files,
            ExportJobs jobs,
            ApplicationEventPublisher events,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.runs = runs;
        this.files = files;
        this.jobs = jobs;
        this.events = events;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    @EventListener(ApplicationReadyEvent.class)
    void look() {
        interrupted();
        now.scheduleWithFixedDelay(this::end, 0, MINUTES, TimeUnit.MINUTES);
    }

    /** A draft that nobody writes is one that was cut off. */
    void interrupted() {
        try {
            for (var id : files.drafts()) {
                if (!jobs.isRunning(id)) {
                    AsSystem.run(() -> transaction.executeWithoutResult(status -> runs.findById(id)
                            .filter(run -> run.state() == ExportState.RUNNING)
                            .ifPresent(this::fail)));
                    files.remove(id);
                }
            }
        } catch (IOException | RuntimeException failure) {
            LOG.warn("Exports that were cut off are not tidied up", failure);
        }
    }

    private void fail(ExportRun run) {
        run.stop(ExportState.FAILED, 0, clock.instant());
        var line = run.line(0);
        events.publishEvent(DomainChange.of("export.failed", run.id().toString(), line.file()));
    }

    void end() {
        try {
            transaction.executeWithoutResult(status -> runs.findByEndsAtLessThanEqual(clock.instant()).stream()
                    .filter(run -> !jobs.isRunning(run.id()))
                    .forEach(runs::delete));
            for (var id : files.whole()) {
                if (runs.findById(id).isEmpty()) {
                    files.remove(id);
                }
            }
        } catch (IOException | RuntimeException failure) {
            LOG.warn("Exports whose days are over are not tidied up", failure);
        }
    }

    @Override
    public void destroy() {
        now.shutdownNow();
    }
}
