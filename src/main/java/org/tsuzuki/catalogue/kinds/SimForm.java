package org.tsuzuki.catalogue.kinds;

/** What a card is made of; one of its four independent attributes. */
public enum SimForm implements Term {
    PHYSICAL,
    ESIM
}
