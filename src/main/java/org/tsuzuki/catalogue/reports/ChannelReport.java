package org.tsuzuki.catalogue.reports;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A channel did not work at the counter on a Japan day.
 *
 * @param carrierId null when it failed for every carrier
 * @param note what was seen; empty in old reports only
 */
public record ChannelReport(
        UUID id,
        String channelId,
        @Nullable String carrierId,
        LocalDate reportedOn,
        Instant reportedAt,
        String reportedBy,
        String note)
        implements Serializable {

    /** Whether it speaks of this channel for cards of this carrier. */
    public boolean concerns(String channel, String carrier) {
        return channelId.equals(channel) && (carrierId == null || carrierId.equals(carrier));
    }
}
