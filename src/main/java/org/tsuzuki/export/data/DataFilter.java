package org.tsuzuki.export.data;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tsuzuki.base.JapanTime;
import org.tsuzuki.base.TextLimit;

/**
 * Which rows of a data set are wanted; whatever is missing does not narrow.
 *
 * @param from the first Japan day
 * @param to the last Japan day, itself included
 * @param more what else the data set's own screen asks, as its address writes it
 */
public record DataFilter(
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable UUID branch,
        Map<String, List<String>> more) implements Serializable {

    public static final DataFilter EVERYTHING = new DataFilter(null, null, null, Map.of());

    private static final int MOST_VALUES = 20;

    public DataFilter {
        var tidy = new TreeMap<String, List<String>>();
        more.forEach((name, values) -> {
            if (!values.isEmpty()) {
                tidy.put(
                        TextLimit.ID.cut(name),
                        values.stream()
                                .limit(MOST_VALUES)
                                .map(TextLimit.ID::cut)
                                .toList());
            }
        });
        more = Collections.unmodifiableMap(tidy);
    }

    public DataFilter within(@Nullable LocalDate first, @Nullable LocalDate last) {
        return new DataFilter(first, last, branch, more);
    }

    public DataFilter at(@Nullable UUID wanted) {
        return new DataFilter(from, to, wanted, more);
    }

    public DataFilter with(Map<String, List<String>> others) {
        return new DataFilter(from, to, branch, others);
    }

    public @Nullable Instant begin() {
        return from == null ? null : JapanTime.startOf(from);
    }

    /** The first instant behind the last day. */
    public @Nullable Instant end() {
        return to == null ? null : JapanTime.startOf(to.plusDays(1));
    }

    public String only(String name) {
        return all(name).stream().findFirst().orElse("");
    }

    public List<String> all(String name) {
        return more.getOrDefault(name, List.of());
    }

    /** Whether days stand in the order of the calendar. */
    public boolean isForwards() {
        return from == null || to == null || !to.isBefore(from);
    }

    /** The names of what narrows, in order. */
    public List<String> names() {
        return new ArrayList<>(more.keySet());
    }
}
