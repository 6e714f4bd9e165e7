package org.tsuzuki.catalogue.model;

import java.io.Serializable;
import java.util.List;
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
 */
public record EsimReissue(
        @Nullable Boolean possible,
        List<String> channels,
        @Nullable Yen onlineFee,
        @Nullable Yen shopFee,
        @Nullable Trilingual note,
        Provenance provenance)
        implements Serializable {

    public EsimReissue {
        channels = List.copyOf(channels);
    }
}
