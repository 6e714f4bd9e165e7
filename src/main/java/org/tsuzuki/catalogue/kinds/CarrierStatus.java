package org.tsuzuki.catalogue.kinds;

/** Whether a carrier takes customers now, as far as is known. */
public enum CarrierStatus implements Term {
    OPEN,
    /** Existing customers go on. */
    CLOSED_TO_NEW,
    /** No page was found that says. */
    UNVERIFIED
}
