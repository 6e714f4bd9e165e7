package org.tsuzuki.renewal.settlement;

import org.tsuzuki.base.Term;

/** Where money for a carrier was taken from, or came back to. */
public enum SettlementPlace implements Term {
    /** One of the agency's credit cards or balances. */
    METHOD,
    DRAWER,
    BANK,
    /** It does not come back. */
    LOST
}
