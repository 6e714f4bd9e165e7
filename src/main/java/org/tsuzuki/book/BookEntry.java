package org.tsuzuki.book;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tsuzuki.base.Actor;
import org.tsuzuki.base.JapanTime;
import org.tsuzuki.base.TextLimit;
import org.tsuzuki.base.Yen;

/**
 * One movement of money or value: its lines add up to nothing, or there is no entry.
 *
 * @param day the Japan day whose books it belongs to
 * @param at when it was recorded
 * @param reverses the entry that this one takes back
 */
public record BookEntry(
        BookEntryId id,
        BookEvent event,
        LocalDate day,
        Instant at,
        UUID branchId,
        UUID staffId,
        String text,
        BookCause cause,
        @Nullable BookEntryId reverses,
        List<BookLine> lines)
        implements Serializable {

    public BookEntry {
        text = TextLimit.REASON.check("text", text);
        lines = List.copyOf(lines);
        if (lines.size() < 2) {
            throw new IllegalArgumentException("An entry has at least two lines");
        }
        var sum = lines.stream().map(BookLine::amount).reduce(Yen.ZERO, Yen::plus);
        if (!sum.equals(Yen.ZERO)) {
            throw new IllegalArgumentException("The lines of an entry add up to zero, not " + sum);
        }
    }

    /** Of the day on which it is recorded. */
    public static BookEntry of(
            BookEvent event, Instant at, Actor actor, String text, BookCause cause, List<BookLine> lines) {
        return new BookEntry(
                BookEntryId.next(),
                event,
                JapanTime.dayOf(at),
                at,
                actor.branchId(),
                actor.staffId(),
                text,
                cause,
                null,
                lines);
    }

    public BookEntry onDay(LocalDate other) {
        return new BookEntry(id, event, other, at, branchId, staffId, text, cause, reverses, lines);
    }

    /** What takes it back: the same accounts the other way, at the same branch. */
    BookEntry reversal(Instant now, Actor actor, String reason) {
        return new BookEntry(
                BookEntryId.next(),
                BookEvent.REVERSAL,
                JapanTime.dayOf(now),
                now,
                branchId,
                actor.staffId(),
                reason,
                cause.under("reversal:" + id),
                id,
                lines.stream().map(BookLine::negated).toList());
    }

    /** Whether it says the same as another that was made for the same cause. */
    boolean repeats(BookEntry other) {
        return event == other.event && lines.equals(other.lines);
    }
}
