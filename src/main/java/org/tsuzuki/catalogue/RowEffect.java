package org.tsuzuki.catalogue;

/** Whether a row is new, other than before, or no longer offered. */
public enum RowEffect implements Term {
    ADDED,
    CHANGED,
    ENDED
}
