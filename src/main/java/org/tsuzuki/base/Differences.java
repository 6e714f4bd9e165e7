package org.tsuzuki.base;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Collects what differs between two states of a file, as the audit log and a stale form tell it. */
public final class Differences {

    private final List<DomainChange.Field> fields = new ArrayList<>();

    /** Compares one value; names are the end of a message key, as in {@link DomainChange.Field}. */
    public Differences compare(String name, @Nullable Object before, @Nullable Object after) {
        if (!Objects.equals(before, after)) {
            fields.add(new DomainChange.Field(name, text(before), text(after)));
        }
        return this;
    }

    public List<DomainChange.Field> list() {
        return List.copyOf(fields);
    }

    private static @Nullable String text(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case List<?> list ->
                String.join(", ", list.stream().map(String::valueOf).toList());
            default -> value.toString();
        };
    }
}
