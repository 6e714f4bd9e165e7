package org.tsuzuki.receipt.print;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import org.tsuzuki.base.Language;
import org.tsuzuki.receipt.ReceiptStatus;
import org.tsuzuki.receipt.document.Addressee;
import org.tsuzuki.receipt.document.Delivery;
import org.tsuzuki.receipt.document.VerificationCode;

/**
 * How a receipt is written down this time; what it says of the sale is always the same.
 *
 * @param main the language whose labels lead
 * @param copy which handing-out this is; all but the first are marked, {@link Delivery#ON_FILE} as kept on file
 * @param addressee makes it a full invoice; null on a simplified one
 * @param check by which it can be checked; null leaves the square code out
 * @param status how things stand at the time of the print; null says what the receipt said when it was issued
 */
public record ReceiptLayoutForm(
        Language main,
        int copy,
        @Nullable Addressee addressee,
        @Nullable VerificationCode check,
        @Nullable ReceiptStatus status)
        implements Serializable {

    public ReceiptLayoutForm(Language main, int copy, @Nullable Addressee addressee, @Nullable VerificationCode check) {
        this(main, copy, addressee, check, null);
    }

    public static ReceiptLayoutForm of(Language main, int copy) {
        return new ReceiptLayoutForm(main, copy, null, null);
    }

    /** The same, with what is known by now. */
    public ReceiptLayoutForm standing(@Nullable ReceiptStatus now) {
        return new ReceiptLayoutForm(main, copy, addressee, check, now);
    }
}
