package org.tsuzuki.export.data;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The part of a query that narrows, with its values; columns are named by our code, never by what is typed. */
public final class Conditions {

    private final List<String> parts = new ArrayList<>();
    private final List<Object> values = new ArrayList<>();

    public Conditions equal(String column, @Nullable Object value) {
        return and(column + " = ?", value);
    }

    /** Texts with this in them, in any case; an empty one does not narrow. */
    public Conditions contains(String column, String text) {
        var pattern = text.toLowerCase(Locale.ROOT)
                .replace("\\", "\\\\")
                .replace("%", "\\%")
                .replace("_", "\\_");
        return and("lower(" + column + ") like ? escape '\\'", text.isEmpty() ? null : "%" + pattern + "%");
    }

    /** As {@link #equal}; an empty text does not narrow. */
    public Conditions is(String column, String text) {
        return and(column + " = ?", text.isEmpty() ? null : text);
    }

    /** Texts that begin with this; an empty one does not narrow. */
    public Conditions begins(String column, String text) {
        var pattern = text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
        return and(column + " like ? escape '\\'", text.isEmpty() ? null : pattern + "%");
    }

    /** One of several conditions with their values in order; none does not narrow. */
    public Conditions either(List<String> conditions, List<Object> theirs) {
        if (!conditions.isEmpty()) {
            parts.add("(" + String.join(" or ", conditions) + ")");
            values.addAll(theirs);
        }
        return this;
    }

    /** Rows whose time falls into the days. */
    public Conditions inDaysOfTime(String column, DataFilter filter) {
        return and(column + " >= ?", atUtc(filter.begin())).and(column + " < ?", atUtc(filter.end()));
    }

    public Conditions inDays(String column, DataFilter filter) {
        LocalDate first = filter.from();
        LocalDate last = filter.to();
        return and(column + " >= ?", first).and(column + " <= ?", last);
    }

    private static @Nullable Object atUtc(@Nullable Instant time) {
        return time == null ? null : time.atOffset(ZoneOffset.UTC);
    }

    private Conditions and(String part, @Nullable Object value) {
        if (value != null) {
            parts.add(part);
            values.add(value);
        }
        return this;
    }

    /** Behind the tables of a query; empty when nothing narrows. */
    public String where() {
        return parts.isEmpty() ? "" : " where " + String.join(" and ", parts);
    }

    Object[] values() {
        return values.toArray();
    }
}
