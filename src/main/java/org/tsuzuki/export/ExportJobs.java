package org.tsuzuki.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.security.concurrent.DelegatingSecurityContextRunnable;
import org.springframework.stereotype.Component;

/** Writes exports in the background, a few at a time, with the rights of whoever wants them. */
@Component
class ExportJobs implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(ExportJobs.class);

    /** So many that connections and processors are left for the counter. */
    private static final int AT_ONCE = 2;

    private static final Duration WAIT = Duration.ofMillis(50);
    private static final int LONGEST_WAIT = 100;

    private final ExportWriter writer;
    private final ExportFiles files;
    private final ExportLog log;
    private final Semaphore places = new Semaphore(AT_ONCE, true);
    private final Map<ExportId, Progress> running = new ConcurrentHashMap<>();
    private volatile boolean closing;

    ExportJobs(ExportWriter writer, ExportFiles files, ExportLog log) {
        this.writer = writer;
        this.files = files;
        this.log = log;
    }

    /** Begins one: what is kept of it is stored when this returns, and the file follows. */
    ExportLine begin(ExportOrder order, long expected) {
        var id = ExportId.next();
        try {
            files.begin(id);
            var line = log.begin(id, order, expected);
            var progress = new Progress();
            running.put(id, progress);
            Thread.ofVirtual()
                    .name("export")
                    .start(new DelegatingSecurityContextRunnable(() -> run(id, order, progress)));
            return line;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (RuntimeException refused) {
            remove(id);
            throw refused;
        }
    }

    private void run(ExportId id, ExportOrder order, Progress progress) {
        try {
            places.acquire();
            try {
                var written = files.write(id, out -> writer.write(order, progress, out));
                log.finished(id, order, written);
            } finally {
                places.release();
            }
        } catch (CancellationException stopped) {
            end(id, order, ExportState.CANCELLED, progress);
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        } catch (IOException | RuntimeException failure) {
            if (!closing) {
                LOG.error("An export failed", failure);
            }
            end(id, order, ExportState.FAILED, progress);
        } finally {
            running.remove(id);
        }
    }

    /** While the desk closes, and where the database is away, the draft stays: whoever opens the desk again tells of it. */
    private void end(ExportId id, ExportOrder order, ExportState how, Progress progress) {
        if (closing) {
            return;
        }
        remove(id);
        try {
            log.stopped(id, order, how, progress.rows());
        } catch (RuntimeException failure) {
            LOG.error("What became of an export is not stored", failure);
            draft(id);
        }
    }

    private void draft(ExportId id) {
        try {
            files.begin(id);
        } catch (IOException failure) {
            LOG.warn("An export is told as running although it is not", failure);
        }
    }

    void stop(ExportId id) {
        var progress = running.get(id);
        if (progress != null) {
            progress.stop();
        }
    }

    boolean isRunning(ExportId id) {
        return running.containsKey(id);
    }

    long rows(ExportId id) {
        var progress = running.get(id);
        return progress == null ? 0 : progress.rows();
    }

    private void remove(ExportId id) {
        try {
            files.remove(id);
        } catch (IOException failure) {
            LOG.warn("The file of an export stays behind until the desk opens again", failure);
        }
    }

    /** Waits until nobody reads any more, or the database would be closed beneath them. */
    @Override
    public void destroy() throws InterruptedException {
        closing = true;
        running.values().forEach(Progress::stop);
        for (var i = 0; i < LONGEST_WAIT && !running.isEmpty(); i++) {
            Thread.sleep(WAIT);
        }
    }
}
