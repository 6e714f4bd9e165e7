package org.tsuzuki.catalogue.kinds;

/** Whether a card issued abroad can pay. */
public enum ForeignCard implements Term {
    YES,
    NO,
    DEPENDS,
    UNKNOWN
}
