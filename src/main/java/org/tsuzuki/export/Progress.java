package org.tsuzuki.export;

import java.util.concurrent.CancellationException;

/** How far an export is; whoever asks for it may stop it between two rows. */
final class Progress {

    private volatile long rows;
    private volatile boolean stopped;

    /** @throws CancellationException when nobody wants it any more */
    void reached(long row) {
        rows = row;
        if (stopped) {
            throw new CancellationException();
        }
    }

    void stop() {
        stopped = true;
    }

    long rows() {
        return rows;
    }
}
