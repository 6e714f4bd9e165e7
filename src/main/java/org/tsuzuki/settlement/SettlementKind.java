package org.tsuzuki.settlement;

import org.tsuzuki.base.Term;

/** What a carrier is paid with. */
public enum SettlementKind implements Term {
    CREDIT_CARD,
    /** Paid in advance to a carrier or a distributor. */
    BALANCE
}
