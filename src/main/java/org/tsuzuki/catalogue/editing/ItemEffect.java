package org.tsuzuki.catalogue.editing;

import org.tsuzuki.base.Term;

/** Whether a row is new, other than before, or no longer offered. */
public enum ItemEffect implements Term {
    ADDED,
    CHANGED,
    ENDED
}
