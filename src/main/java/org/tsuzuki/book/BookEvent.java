package org.tsuzuki.book;

import org.tsuzuki.base.Term;

/** What happened that moved money or value. */
public enum BookEvent implements Term {
    /** What an account of our own held when the books began. */
    OPENING,
    SALE,
    /** A renewal that was paid for did not come about: what was taken is owed to the customer now. */
    FAILURE,
    REFUND,
    CARRIER_PAYMENT,
    /** A carrier gives back what it got for nothing, or keeps it for good. */
    CARRIER_REFUND,
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
