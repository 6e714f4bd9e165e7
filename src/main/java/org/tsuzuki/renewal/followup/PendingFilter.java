package org.tsuzuki.renewal.followup;

import java.io.Serializable;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which open renewals a board shows.
 *
 * @param branchId the branch at which they were recorded; null for all of them
 * @param mine whether only those that I look after
 */
public record PendingFilter(@Nullable UUID branchId, boolean mine) implements Serializable {

    public PendingFilter at(@Nullable UUID branch) {
        return new PendingFilter(branch, mine);
    }

    public PendingFilter onlyMine(boolean wanted) {
        return new PendingFilter(branchId, wanted);
    }
}
