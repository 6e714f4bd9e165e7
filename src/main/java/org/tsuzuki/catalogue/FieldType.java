package org.tsuzuki.catalogue;

/** What a field of the record takes. */
public enum FieldType implements Term {
    TEXT,
    /** Four digits, the last ones; more is never stored. */
    LAST4,
    NUMBER,
    YES_NO,
    DATE
}
