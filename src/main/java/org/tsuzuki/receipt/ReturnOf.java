package org.tsuzuki.receipt;

import java.io.Serializable;
import java.time.Instant;

/**
 * What a return receipt gives money back for. A return invoice (適格返還請求書) names the day of the refund, which is
 * its own, and the day of the original.
 */
public record ReturnOf(ReceiptNumber number, Instant issuedAt, String reason) implements Serializable {}
