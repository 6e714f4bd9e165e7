package org.tsuzuki.receipt.document;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tsuzuki.base.Trilingual;
import org.tsuzuki.base.Yen;

/**
 * One card of a receipt; a family has several on one.
 *
 * @param lines at least one; discounts are negative, and so is everything on a return
 * @param keyDates the limits that the renewal moves
 * @param paidDirectly what the customer pays to the carrier without the agency; null when the agency takes it
 * @param remark what the customer must know of this card: that no refund is given, on what condition, or that nobody knows
 */
public record ReceiptItem(
        ReceiptCard card,
        List<ReceiptLine> lines,
        List<KeyDateChange> keyDates,
        List<ReceiptReference> references,
        @Nullable PaidDirectly paidDirectly,
        @Nullable Trilingual remark)
        implements Serializable {

    public ReceiptItem {
        lines = List.copyOf(lines);
        keyDates = List.copyOf(keyDates);
        references = List.copyOf(references);
        if (lines.isEmpty()) {
            throw new IllegalArgumentException("An item of a receipt has at least one line");
        }
    }

    /** Money that the agency never had: a note, and no part of any sum. */
    public record PaidDirectly(Trilingual payee, Trilingual plan, Yen amount) implements Serializable {}

    /** What of it is given back, in lines below zero; no key dates, and nothing to remark any more. */
    public ReceiptItem refunded(List<ReceiptLine> back) {
        return new ReceiptItem(card, back, List.of(), references, null, null);
    }
}
