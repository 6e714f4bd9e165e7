package org.tsuzuki.receipt.document;

import java.io.Serializable;
import java.time.Instant;

/**
 * What a return receipt gives money back for. A return invoice (適格返還請求書) names the day of the refund, which is
 * its own, and the day of the original.
 */
public record RefundedReceipt(ReceiptNumber number, Instant issuedAt, String reason) implements Serializable {}
