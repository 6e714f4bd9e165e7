package org.tsuzuki.audit.verification;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * What came of checking the log.
 *
 * @param verified how many entries fit each other
 * @param checkpoints with how many signed checkpoints they were compared
 * @param finding the first thing that is wrong
 */
public record Verification(
        long verified, int checkpoints, @Nullable Finding finding, boolean isCancelled) implements Serializable {

    public boolean isWhole() {
        return finding == null && !isCancelled;
    }
}
