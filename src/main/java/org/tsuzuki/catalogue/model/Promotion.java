package org.tsuzuki.catalogue.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.tsuzuki.base.Trilingual;
import org.tsuzuki.base.Yen;

/**
 * A carrier's or the agency's offer for a time. What is null in its scope holds for all.
 *
 * @param percent whole percents off the price
 * @param amount yen off the price
 * @param bonus what comes on top, in words: data, a gift
 * @param bonusDays days on top of what the plan's rule gives
 * @param from the first Japan day
 * @param to the last Japan day, included
 */
public record Promotion(
        String id,
        Trilingual name,
        @Nullable Integer percent,
        @Nullable Yen amount,
        @Nullable Trilingual bonus,
        @Nullable Integer bonusDays,
        @Nullable String carrierId,
        @Nullable String planId,
        @Nullable String channelId,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        Provenance provenance)
        implements CatalogueRecord {

    /** Whether it holds on a Japan day for what is bought and where. */
    public boolean applies(LocalDate day, String toCarrierId, @Nullable String toPlanId, String toChannelId) {
        return provenance.holdsOn(day)
                && (from == null || !day.isBefore(from))
                && (to == null || !day.isAfter(to))
                && (carrierId == null || carrierId.equals(toCarrierId))
                && (planId == null || planId.equals(toPlanId))
                && (channelId == null || channelId.equals(toChannelId));
    }
}
