package org.tsuzuki.catalogue.kinds;

import org.tsuzuki.base.Term;

/** How a card is paid for; one of its four independent attributes. */
public enum Contract implements Term {
    PREPAID,
    POSTPAID
}
