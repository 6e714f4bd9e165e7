package org.tsuzuki.catalogue.kinds;

/** What kind of money a payment method moves. */
public enum PaymentKind implements Term {
    CASH,
    CARD,
    WALLET,
    E_MONEY,
    BANK
}
