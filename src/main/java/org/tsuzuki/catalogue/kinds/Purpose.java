package org.tsuzuki.catalogue.kinds;

import org.tsuzuki.base.Term;

/** What a card is for; one of its four independent attributes. Keeping a number is a purpose, not a form. */
public enum Purpose implements Term {
    VOICE,
    DATA,
    NUMBER_KEEPING
}
