package org.tsuzuki.web;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * How fast one side of a connection moves. The first seconds are free; after them it has to have moved so many bytes for
 * each second, or it is taken for somebody who only wants to keep the connection busy.
 */
final class MinimumSpeed {

    private static final int BYTES_A_SECOND = 2_000;

    private final Duration free;
    private final long most;

    private long since;
    private long moved;

    /** @param most bytes in one go */
    MinimumSpeed(Duration free, long most) {
        this.free = free;
        this.most = most;
    }

    void begin() {
        moved = 0;
    }

    void moved(long bytes) throws IOException {
        var now = System.nanoTime();
        if (moved == 0) {
            since = now;
        }
        moved += bytes;
        if (moved > most || now - since > free.toNanos() + TimeUnit.SECONDS.toNanos(moved) / BYTES_A_SECOND) {
            throw new IOException("The other side is too slow or sends too much");
        }
    }
}
