package org.tsuzuki.receipt.verification;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.tsuzuki.base.Yen;
import org.tsuzuki.receipt.document.ReceiptNumber;

/**
 * What the check page tells of a receipt, which names nobody.
 *
 * @param total negative on a return
 * @param returnOf the receipt for which it gives money back; null on a sale
 * @param returned what was given back of it so far, zero or above
 */
public record VerifiedReceipt(
        ReceiptNumber number,
        String branch,
        LocalDate day,
        Yen total,
        @Nullable ReceiptNumber returnOf,
        Yen returned) {}
