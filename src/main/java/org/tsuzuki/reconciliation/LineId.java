package org.tsuzuki.reconciliation;

import java.io.Serializable;
import java.util.Comparator;
import org.tsuzuki.book.BookEntryId;

/** A line of the book: which one of which entry. */
public record LineId(BookEntryId entry, int position) implements Serializable, Comparable<LineId> {

    private static final Comparator<LineId> ORDER =
            Comparator.comparing((LineId line) -> line.entry.value()).thenComparing(LineId::position);

    @Override
    public int compareTo(LineId other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return entry + "." + position;
    }
}
