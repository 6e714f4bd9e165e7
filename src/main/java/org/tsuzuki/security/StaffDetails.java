package org.tsuzuki.security;

import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.tsuzuki.agency.BranchId;
import org.tsuzuki.base.Language;

/**
 * A member of staff as others may see them: never a password, never an invitation's secret.
 *
 * @param joined whether they have chosen a password
 * @param invitedUntil until when their invitation link works; null when none is open
 */
public record StaffDetails(
        StaffId id,
        @Nullable Integer version,
        String login,
        String name,
        Role role,
        BranchId branch,
        Language language,
        Appearance appearance,
        boolean disabled,
        boolean joined,
        @Nullable Instant invitedUntil)
        implements Serializable {

    /** Their identity as the audit log names it. */
    String subject() {
        return id.value().toString();
    }

    String label() {
        return name + " (" + login + ")";
    }
}
