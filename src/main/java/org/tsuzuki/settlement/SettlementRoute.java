package org.tsuzuki.settlement;

import org.tsuzuki.base.Term;

/** Which way a carrier gets its money. */
public enum SettlementRoute implements Term {
    /** The customer pays the carrier; we take our fee. */
    DIRECT,
    /** We take the carrier's amount and pay it. */
    ON_BEHALF,
    /** We paid before: a voucher is sold. */
    FROM_STOCK
}
