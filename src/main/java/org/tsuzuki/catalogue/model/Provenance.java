package org.tsuzuki.catalogue.model;

import java.io.Serializable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.tsuzuki.base.Trilingual;
import org.tsuzuki.catalogue.kinds.Confidence;

/**
 * Where a row of the catalogue comes from, how old it is, and between which Japan days it holds, both included. A row
 * is ended, never deleted, because old renewals name it.
 *
 * @param source pages or documents, separated by {@code  ; }
 * @param asOf the day that the source itself states; null when it states none
 * @param dated what else is known of the age of the source, as in {@code 2025-09} or, for later than
 *     that, {@code 2024-01 –}
 * @param seen the Japan day on which the source was last read
 * @param remark what limits the source
 * @param validFrom null when it always held
 * @param validTo null while no end is known
 */
public record Provenance(
        String source,
        @Nullable LocalDate asOf,
        @Nullable String dated,
        @Nullable LocalDate seen,
        Confidence confidence,
        @Nullable Trilingual remark,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo)
        implements Serializable {

    /** Whoever states a day and no other has read the source on it. */
    public Provenance {
        seen = seen == null ? asOf : seen;
    }

    public Provenance(String source, @Nullable LocalDate asOf, Confidence confidence, @Nullable Trilingual remark) {
        this(source, asOf, null, null, confidence, remark, null, null);
    }

    /** The same source for other Japan days. */
    public Provenance holding(@Nullable LocalDate from, @Nullable LocalDate to) {
        return new Provenance(source, asOf, dated, seen, confidence, remark, from, to);
    }

    /** Whether a row may be relied on: neither weak nor unverified, and read not too long ago. */
    public boolean isReliableOn(LocalDate today) {
        var freshness = Freshness.of(this, today);
        return !freshness.doubtful() && !freshness.stale();
    }

    /** Whether the row holds on a Japan day. */
    public boolean holdsOn(LocalDate day) {
        return (validFrom == null || !day.isBefore(validFrom)) && (validTo == null || !day.isAfter(validTo));
    }
}
