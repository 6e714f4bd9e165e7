package org.tsuzuki.receipt.document;

import java.io.Serializable;
import org.tsuzuki.base.Trilingual;

/** A reference (an order number, a voucher) of which the receipt shows no more than the last four characters. */
public record ReceiptReference(Trilingual label, String lastFour) implements Serializable {

    public ReceiptReference {
        if (lastFour.codePointCount(0, lastFour.length()) > 4) {
            throw new IllegalArgumentException("A receipt shows only the last four characters of a reference");
        }
    }

    /** Keeps only the end of a reference, and never more than half of it. */
    public static ReceiptReference of(Trilingual label, String reference) {
        var length = reference.codePointCount(0, reference.length());
        var from = reference.offsetByCodePoints(0, length - Math.min(4, length / 2));
        return new ReceiptReference(label, reference.substring(from));
    }
}
