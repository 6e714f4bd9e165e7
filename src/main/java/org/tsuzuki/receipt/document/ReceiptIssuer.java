package org.tsuzuki.receipt.document;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * The branch as it stood at the head of the receipt on the day.
 *
 * @param registrationNumber T and 13 digits; null when the branch had none, then the receipt is no qualified invoice
 */
public record ReceiptIssuer(
        String name,
        String heading,
        String address,
        String phone,
        @Nullable String registrationNumber) implements Serializable {}
