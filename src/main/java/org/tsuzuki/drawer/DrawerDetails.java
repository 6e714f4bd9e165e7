package org.tsuzuki.drawer;

import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.tsuzuki.agency.BranchId;
import org.tsuzuki.base.Yen;
import org.tsuzuki.security.StaffId;

/**
 * An open drawer. What should be in it is not told before it is counted.
 *
 * @param handedFrom the number of the Z report by which a colleague handed it over; null when it was opened afresh
 */
public record DrawerDetails(
        DrawerId id,
        BranchId branch,
        StaffId staff,
        String staffName,
        Instant openedAt,
        Yen openingFloat,
        @Nullable String handedFrom)
        implements Serializable {}
