package org.tsuzuki.catalogue.kinds;

import org.tsuzuki.base.Term;

/** The scheme printed on a payment card. */
public enum CardBrand implements Term {
    VISA,
    MASTERCARD,
    JCB,
    AMEX,
    DINERS,
    DISCOVER,
    UNIONPAY,
    OTHER,
    UNKNOWN
}
