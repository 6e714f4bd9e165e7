package org.tsuzuki.receipt.register;

import org.tsuzuki.base.Yen;

/** How many receipts there are and what they add up to, less refunds. */
public record ReceiptTotals(long count, Yen total) {}
