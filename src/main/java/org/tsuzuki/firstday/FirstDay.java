package org.tsuzuki.firstday;

import java.io.Serializable;
import java.util.List;
import java.util.Optional;

/**
 * How far the first day is.
 *
 * @param serving whether a renewal was ever recorded
 * @param past whether that was long enough ago that what is still open was left open on purpose
 */
public record FirstDay(List<FirstDayItem> items, boolean serving, boolean past) implements Serializable {

    public FirstDay {
        items = List.copyOf(items);
    }

    public long done() {
        return items.stream().filter(FirstDayItem::done).count();
    }

    public boolean isDone() {
        return next().isEmpty();
    }

    /** Whether Home need not speak of it any more. */
    public boolean isOver() {
        return past || isDone();
    }

    /** The first step that is not done. */
    public Optional<FirstDayItem> next() {
        return items.stream().filter(item -> !item.done()).findFirst();
    }
}
