package org.tsuzuki.catalogue.model;

import java.io.Serializable;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tsuzuki.base.Trilingual;
import org.tsuzuki.base.Yen;

/**
 * How a carrier gives an eSIM profile again that was deleted from the phone.
 *
 * @param possible null when not known
 * @param channels ids of the channels that do it, the cheapest first
 * @param onlineFee null when not known
 * @param shopFee null when not known, or when there is no shop
 * @param openFrom from when in the day, Japan time; null when at any time, or not known
 * @param openUntil until when in the day
 */
public record EsimReissue(
        @Nullable Boolean possible,
        List<String> channels,
        @Nullable Yen onlineFee,
        @Nullable Yen shopFee,
        @Nullable LocalTime openFrom,
        @Nullable LocalTime openUntil,
        @Nullable Trilingual note,
        Provenance provenance)
        implements Serializable {

    public EsimReissue {
        channels = List.copyOf(channels);
    }

    /** The hours in which it is done; empty when at any time, or not known. */
    public Optional<OpeningHours> hours() {
        return openFrom == null || openUntil == null
                ? Optional.empty()
                : Optional.of(new OpeningHours(openFrom, openUntil));
    }
}
