package org.tsuzuki.catalogue.kinds;

import org.tsuzuki.base.Term;

/** Whether a renewal through a channel can be taken back. */
public enum Reversible implements Term {
    YES,
    NO,
    DEPENDS
}
