package org.tsuzuki.voucher;

/** Where a voucher stands; {@link #EXPIRED} follows from its last day and is never stored. */
public enum VoucherState {
    IN_STOCK,
    RESERVED,
    USED,
    SPOILT,
    RETURNED,
    EXPIRED
}
