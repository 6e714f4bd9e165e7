package org.tsuzuki.catalogue;

/** Whether a card issued abroad can pay. */
public enum ForeignCard implements Term {
    YES,
    NO,
    DEPENDS,
    UNKNOWN
}
