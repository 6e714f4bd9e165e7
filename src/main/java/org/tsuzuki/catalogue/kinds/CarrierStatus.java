package org.tsuzuki.catalogue.kinds;

import org.tsuzuki.base.Term;

/** Whether a carrier takes customers now, as far as is known. */
public enum CarrierStatus implements Term {
    OPEN,
    /** Existing customers go on. */
    CLOSED_TO_NEW,
    /** No page was found that says. */
    UNVERIFIED
}
