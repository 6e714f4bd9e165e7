package org.tsuzuki.catalogue.kinds;

import org.tsuzuki.base.Term;

/** What a field of the record takes. */
public enum FieldType implements Term {
    TEXT,
    /** The number of an order, a slip or a ticket; the customer's receipt shows its end. */
    REFERENCE,
    /** Four digits, the last ones; more is never stored. */
    LAST4,
    NUMBER,
    YES_NO,
    DATE
}
