package org.tsuzuki.receipt.document;

import java.io.Serializable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.tsuzuki.base.Trilingual;

/** A limit of the card before and after the renewal, as Japan days; null where it is not known. */
public record KeyDateChange(
        Trilingual clock,
        @Nullable LocalDate before,
        @Nullable LocalDate after) implements Serializable {}
