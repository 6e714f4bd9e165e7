package org.tsuzuki.voucher;

/** What is done with a voucher. */
public enum VoucherAction {
    ENTERED,
    RESERVED,
    RELEASED,
    REVEALED,
    COPIED,
    USED,
    SPOILT,
    RETURNED,
    PUT_BACK
}
