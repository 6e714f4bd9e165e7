package org.tsuzuki.catalogue.kinds;

import org.tsuzuki.base.Term;

/** Whether the carrier takes back what was paid. */
public enum Refundable implements Term {
    NO,
    /** Under conditions that the plan names. */
    CONDITIONAL,
    /** No source says; never shown as refundable. */
    UNKNOWN,
    YES
}
