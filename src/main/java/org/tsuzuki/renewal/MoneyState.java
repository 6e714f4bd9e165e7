package org.tsuzuki.renewal;

/** Where the money of a renewal stands. */
public enum MoneyState {
    OPEN,
    TAKEN,
    REFUNDED
}
