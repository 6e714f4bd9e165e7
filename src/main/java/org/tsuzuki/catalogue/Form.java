package org.tsuzuki.catalogue;

/** What a card is made of; one of its four independent attributes. */
public enum Form implements Term {
    PHYSICAL,
    ESIM
}
