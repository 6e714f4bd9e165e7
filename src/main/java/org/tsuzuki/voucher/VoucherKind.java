package org.tsuzuki.voucher;

/** Whose money a voucher is. */
public enum VoucherKind {
    /** Bought ahead by the agency, for whoever needs it. */
    STOCK,
    /** Bought for one customer with the customer's money advanced, at no more than its cost. */
    ADVANCE
}
