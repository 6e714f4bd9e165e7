package org.tsuzuki.catalogue.kinds;

import org.tsuzuki.base.Term;

/** How far a row of the catalogue can be trusted. */
public enum Confidence implements Term {
    /** An operator's or government page, or two independent dated sources. */
    HIGH,
    /** One good secondary source. */
    MEDIUM,
    /** An old or weak source. */
    LOW,
    /** General knowledge only: to be confirmed before it is used. */
    UNVERIFIED;

    /** Whether somebody should ask before relying on it. */
    public boolean isWeak() {
        return this == LOW || this == UNVERIFIED;
    }
}
