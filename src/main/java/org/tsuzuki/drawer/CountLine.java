package org.tsuzuki.drawer;

import java.io.Serializable;
import java.time.Instant;
import org.tsuzuki.base.Yen;

/** A count beside what should have been there; every count is kept, also those that were repeated. */
public record CountLine(CashCount pieces, Yen counted, Yen expected, String staffName, Instant at)
        implements Serializable {

    /** Above zero when there is too much in the drawer. */
    public Yen difference() {
        return counted.minus(expected);
    }
}
