package org.tsuzuki.renewal;

import java.util.Set;

/** Where the money of a renewal stands. */
public enum MoneyState {
    /** Not paid yet; a draft. */
    OPEN,
    TAKEN,
    /** A part was given back. */
    PARTLY_REFUNDED,
    REFUNDED;

    /** Money is taken once and then only given back. */
    public boolean canBecome(MoneyState next) {
        return switch (this) {
            case OPEN -> next == TAKEN;
            case TAKEN, PARTLY_REFUNDED -> Set.of(PARTLY_REFUNDED, REFUNDED).contains(next);
            case REFUNDED -> false;
        };
    }
}
