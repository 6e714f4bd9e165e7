package org.tsuzuki.catalogue.kinds;

import org.tsuzuki.base.Term;

/** What kind of money a payment method moves. */
public enum PaymentKind implements Term {
    CASH,
    CARD,
    WALLET,
    E_MONEY,
    BANK,
    /** A code that was paid for before: it pays the carrier, never the agency. */
    CODE
}
