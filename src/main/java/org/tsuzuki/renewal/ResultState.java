package org.tsuzuki.renewal;

import java.util.Set;

/** Whether the renewal has happened, which is not the same as whether it was paid. */
public enum ResultState {
    /** Paid, and nobody has entered it at the carrier yet. */
    PREPARED,
    /** Paid and entered; nobody has seen the new validity yet. */
    SUBMITTED,
    /** Seen on the card or the carrier's page; only now the card's key dates have moved. */
    CONFIRMED,
    /** Looked for and not seen, or no answer came; never tried again before another look. */
    UNKNOWN,
    /** Did not happen; what was taken is owed to the customer. */
    FAILED,
    /** Taken back as a wrong entry; what was taken is owed to the customer. */
    REVERSED;

    /** Whether somebody still has to do or to look at something. */
    public boolean isOpen() {
        return this == PREPARED || this == SUBMITTED || this == UNKNOWN;
    }

    /** Whether the customer got nothing for what was paid. */
    public boolean isVoid() {
        return this == FAILED || this == REVERSED;
    }

    /** No result without its submission, and nothing is settled twice; what did not happen cannot be taken back. */
    public boolean canBecome(ResultState next) {
        return switch (this) {
            case PREPARED -> Set.of(SUBMITTED, FAILED).contains(next);
            case SUBMITTED, UNKNOWN -> Set.of(CONFIRMED, UNKNOWN, FAILED).contains(next);
            case CONFIRMED -> next == REVERSED;
            case FAILED, REVERSED -> false;
        };
    }
}
