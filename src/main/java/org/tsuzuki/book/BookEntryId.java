package org.tsuzuki.book;

import java.io.Serializable;
import java.util.UUID;
import org.tsuzuki.base.Ids;

/** Identifies an entry of the book; ids rise with time. */
public record BookEntryId(UUID value) implements Serializable {

    public static BookEntryId next() {
        return new BookEntryId(Ids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
