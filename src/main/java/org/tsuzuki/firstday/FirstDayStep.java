package org.tsuzuki.firstday;

/** What serving the first customer needs, in the order in which it is best done; nothing waits for anything else. */
public enum FirstDayStep {
    /** Address, issuer name and registration number, as receipts show them. */
    BRANCH,
    SERVICE_FEE,
    /** What customers may pay with. */
    TENDER,
    /** With what carriers are paid. */
    CARRIER_PAYMENT,
    COLLEAGUES,
    OPENING_BALANCES,
    DRAWER,
    /** Prices that are old or were never verified. */
    PRICES,
    PRACTICE
}
