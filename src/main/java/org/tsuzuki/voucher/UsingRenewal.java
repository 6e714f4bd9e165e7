package org.tsuzuki.voucher;

/**
 * A renewal that used a voucher.
 *
 * @param isVoid whether it failed or was reversed, so that its voucher may be good again
 */
public record UsingRenewal(String receiptNumber, boolean isVoid) {}
