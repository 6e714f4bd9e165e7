package org.tsuzuki.receipt;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tsuzuki.base.Trilingual;

/**
 * What a receipt says apart from its number, its time and its issuing clerk.
 *
 * @param lines at least one; discounts are negative
 * @param clocks the limits that the renewal moves
 * @param resultNote what was seen or is still waited for
 * @param remark what the customer must know: no refund, nothing can be taken back
 */
public record ReceiptDetails(
        ReceiptIssuer issuer,
        ReceiptCustomer customer,
        ReceiptCard card,
        List<ReceiptLine> lines,
        ReceiptPayment payment,
        List<ClockChange> clocks,
        List<ReceiptReference> references,
        @Nullable Trilingual resultNote,
        @Nullable Trilingual remark)
        implements Serializable {

    public ReceiptDetails {
        lines = List.copyOf(lines);
        clocks = List.copyOf(clocks);
        references = List.copyOf(references);
        if (lines.isEmpty()) {
            throw new IllegalArgumentException("A receipt has at least one line");
        }
    }
}
