package org.tsuzuki.base;

import java.util.UUID;
import org.hibernate.id.uuid.UuidVersion7Strategy;

/**
 * Names for what is stored. They rise with time (RFC 9562, version 7), so that rows that are written together stand
 * together in every index and a commit touches few pages.
 */
public final class Ids {

    private Ids() {}

    /** An id that nothing has yet. */
    public static UUID next() {
        return UuidVersion7Strategy.INSTANCE.generateUuid(null);
    }
}
