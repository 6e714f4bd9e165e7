package org.tsuzuki.money;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a movement of money belongs to: the sale, its receipt or return receipt, and on a refund the renewal. */
public record SourceDocument(UUID saleId, @Nullable UUID renewalId, String receiptNumber) {}
