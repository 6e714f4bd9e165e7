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
 * @param asOf the Japan day on which the source was seen or that it states
 * @param remark what limits the source
 * @param validFrom null when it always held
 * @param validTo null while no end is known
 */
public record Provenance(
        String source,
        @Nullable LocalDate asOf,
        Confidence confidence,
        @Nullable Trilingual remark,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo)
        implements Serializable {

    public Provenance(String source, @Nullable LocalDate asOf, Confidence confidence, @Nullable Trilingual remark) {
        this(source, asOf, confidence, remark, null, null);
    }

    /** Whether the row holds on a Japan day. */
    public boolean holdsOn(LocalDate day) {
        return (validFrom == null || !day.isBefore(validFrom)) && (validTo == null || !day.isAfter(validTo));
    }
}
