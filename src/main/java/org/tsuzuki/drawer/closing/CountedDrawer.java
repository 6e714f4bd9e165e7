package org.tsuzuki.drawer.closing;

import java.io.Serializable;
import org.tsuzuki.base.Yen;
import org.tsuzuki.drawer.CountLine;

/**
 * What a count came to; the first moment at which anybody is told what should have been there.
 *
 * @param needsSupervisor whether the difference is beyond the limit, so that a supervisor and a reason are needed
 * @param needsReason whether a reason is needed, also because the drawer is somebody else's
 */
public record CountedDrawer(CountLine count, boolean needsSupervisor, boolean needsReason) implements Serializable {

    public Yen difference() {
        return count.difference();
    }
}
