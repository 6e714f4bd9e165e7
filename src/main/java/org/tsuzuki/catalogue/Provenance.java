package org.tsuzuki.catalogue;

import java.io.Serializable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.tsuzuki.base.Trilingual;

/**
 * Where a row of the catalogue comes from and how old it is.
 *
 * @param source pages or documents, separated by {@code  ; }
 * @param asOf the Japan day on which the source was seen or that it states
 * @param remark what limits the source
 */
public record Provenance(
        String source,
        @Nullable LocalDate asOf,
        Confidence confidence,
        @Nullable Trilingual remark) implements Serializable {}
