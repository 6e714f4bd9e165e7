package org.tsuzuki.catalogue.kinds;

import org.tsuzuki.base.Term;

/** Whether a card issued abroad can pay. */
public enum ForeignCard implements Term {
    YES,
    NO,
    DEPENDS,
    UNKNOWN
}
