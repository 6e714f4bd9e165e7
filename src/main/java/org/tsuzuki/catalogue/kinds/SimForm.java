package org.tsuzuki.catalogue.kinds;

import org.tsuzuki.base.Term;

/** What a card is made of; one of its four independent attributes. */
public enum SimForm implements Term {
    PHYSICAL,
    ESIM
}
