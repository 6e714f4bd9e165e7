package org.tsuzuki.catalogue.model;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * How far a row can still be trusted on a day.
 *
 * @param days since its source was seen; null when nobody knows
 * @param stale seen longer ago than {@value #STALE_AFTER_DAYS} days, or on an unknown day
 * @param doubtful from a weak source or none
 */
public record Freshness(@Nullable Long days, boolean stale, boolean doubtful) implements Serializable {

    static final int STALE_AFTER_DAYS = 90;

    /** The stale first, the oldest of them before the others; then the doubtful. */
    public static final Comparator<Freshness> WORST_FIRST = Comparator.comparing(Freshness::stale)
            .reversed()
            .thenComparing(Freshness::age, Comparator.reverseOrder())
            .thenComparing(Comparator.comparing(Freshness::doubtful).reversed());

    public static Freshness of(Provenance provenance, LocalDate today) {
        var seen = provenance.seen();
        var days = seen == null ? null : (Long) Math.max(0, ChronoUnit.DAYS.between(seen, today));
        return new Freshness(
                days,
                days == null || days > STALE_AFTER_DAYS,
                provenance.confidence().isWeak());
    }

    /** Only what is stale is told apart by its age. */
    private long age() {
        if (!stale) {
            return 0;
        }
        return days == null ? Long.MAX_VALUE : days;
    }
}
