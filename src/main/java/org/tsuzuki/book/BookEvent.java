package org.tsuzuki.book;

import org.tsuzuki.base.Term;

/** What happened that moved money or value. */
public enum BookEvent implements Term {
    OPENING,
    SALE,
    /** A renewal that was paid for did not come about: what was taken is owed to the customer now. */
    FAILURE,
    REFUND,
    CARRIER_PAYMENT,
    VOUCHER_PURCHASE,
    VOUCHER_LOSS,
    DRAWER_MOVEMENT,
    DRAWER_CLOSE,
    /** A payment method pays to the bank what it owes, less its fee. */
    PAYOUT,
    /** Between accounts of our own: safe, bank, cards, balances. */
    TRANSFER,
    CORRECTION,
    REVERSAL
}
