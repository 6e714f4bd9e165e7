package org.tsuzuki.renewal;

/** Whether the renewal has happened, which is not the same as whether it was paid. */
public enum ResultState {
    PREPARED,
    /** Paid and entered; nobody has seen the new validity yet. */
    SUBMITTED,
    /** Seen on the card or the carrier's page; only now the card's clocks have moved. */
    CONFIRMED,
    /** Looked for and not seen; never tried again before another look. */
    UNKNOWN,
    FAILED,
    REVERSED;

    /** Whether somebody still has to look. */
    public boolean isOpen() {
        return this == PREPARED || this == SUBMITTED || this == UNKNOWN;
    }
}
