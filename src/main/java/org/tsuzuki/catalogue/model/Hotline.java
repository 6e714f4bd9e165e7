package org.tsuzuki.catalogue.model;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import org.tsuzuki.base.Trilingual;

/**
 * How a carrier is reached by phone. What is null was not found.
 *
 * @param fromOwnLine a short code that answers only from the carrier's own lines
 * @param fromOtherLines for a stopped or lost line, or the agency's phone
 * @param hours in Japan time
 * @param lossFromOtherLines where a lost line is stopped
 * @param none whether the carrier is known to have no phone line at all
 */
public record Hotline(
        @Nullable String fromOwnLine,
        @Nullable String fromOtherLines,
        @Nullable Trilingual hours,
        @Nullable String lossFromOwnLine,
        @Nullable String lossFromOtherLines,
        @Nullable String fromAbroad,
        @Nullable Boolean none,
        @Nullable Trilingual note,
        Provenance provenance)
        implements Serializable {}
