package org.tsuzuki.receipt;

import java.util.List;
import org.tsuzuki.receipt.document.ReceiptContent;

/** Knows what became of what receipts were issued for; the feature that has them issued does. */
public interface ReceiptOutcomes {

    /** In the order of the cards on the receipt; of a refund, what it gives money back for. */
    List<ReceiptOutcome> of(ReceiptContent receipt);
}
