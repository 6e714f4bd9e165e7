package org.tsuzuki.export;

import java.io.IOException;
import java.io.UncheckedIOException;
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
            if (!closing) { // whoever opens the desk again tells what became of it
                remove(id);
                log.stopped(id, order, ExportState.CANCELLED, progress.rows());
            }
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        } catch (IOException | RuntimeException failure) {
            LOG.error("An export failed", failure);
            remove(id);
            log.stopped(id, order, ExportState.FAILED, progress.rows());
        } finally {
            running.remove(id);
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

    @Override
    public void destroy() {
        closing = true;
        running.values().forEach(Progress::stop);
    }
}
