package org.tsuzuki.catalogue.model;

import java.io.Serializable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.tsuzuki.base.Yen;
import org.tsuzuki.catalogue.kinds.TaxKind;

/**
 * What a plan costs between two Japan days, both included; an open end is null.
 *
 * @param price yen as its plan's {@link TaxKind} says; null when the clerk types the amount
 */
public record PricePeriod(
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable Yen price) implements Serializable {

    public boolean covers(LocalDate day) {
        return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
    }
}
