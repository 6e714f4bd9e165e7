package org.tsuzuki.reconciliation;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.tsuzuki.book.BookEntryId;

/** By which numbers issuers know what was booked: implemented by the features that keep them. */
public interface EntryReferences {

    /** The numbers of these entries in one question; entries without any are left out. */
    Map<BookEntryId, List<String>> references(Collection<BookEntryId> entries);
}
