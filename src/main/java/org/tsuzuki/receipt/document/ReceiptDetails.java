package org.tsuzuki.receipt.document;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tsuzuki.base.Trilingual;

/**
 * What a receipt says apart from its number, its time and its issuing clerk.
 *
 * @param items at least one card
 * @param payments how it was paid, or given back; empty only where nothing was to pay
 * @param returns the receipt for which money is given back; null on a sale
 * @param resultNote what was seen or is still waited for
 */
public record ReceiptDetails(
        ReceiptIssuer issuer,
        ReceiptCustomer customer,
        List<ReceiptItem> items,
        List<ReceiptPayment> payments,
        @Nullable RefundedReceipt returns,
        @Nullable Trilingual resultNote)
        implements Serializable {

    public ReceiptDetails {
        items = List.copyOf(items);
        payments = List.copyOf(payments);
        if (items.isEmpty()) {
            throw new IllegalArgumentException("A receipt has at least one item");
        }
    }

    /** The lines of all cards, in order. */
    public List<ReceiptLine> lines() {
        return items.stream().flatMap(item -> item.lines().stream()).toList();
    }
}
