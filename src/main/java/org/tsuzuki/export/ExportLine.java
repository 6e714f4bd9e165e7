package org.tsuzuki.export;

import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An export as its owner sees it.
 *
 * @param branch the one branch whose rows it has; null for every branch
 * @param address what was chosen, as the address of the page
 * @param expected how many rows there were when it began, more or less
 * @param rows how many are written
 * @param endsAt when its file goes
 */
public record ExportLine(
        ExportId id,
        String data,
        @Nullable UUID branch,
        String address,
        String file,
        ExportState state,
        long expected,
        long rows,
        Instant startedAt,
        @Nullable Instant finishedAt,
        Instant endsAt)
        implements Serializable {

    public boolean isRunning() {
        return state == ExportState.RUNNING;
    }

    /** The name under which it is saved: the file and its manifest. */
    public String zip() {
        return file.substring(0, file.lastIndexOf('.')) + ".zip";
    }
}
