package org.tsuzuki.receipt.print;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import org.tsuzuki.customer.language.CustomerLanguage;
import org.tsuzuki.receipt.ReceiptStatus;
import org.tsuzuki.receipt.document.Addressee;
import org.tsuzuki.receipt.document.Delivery;
import org.tsuzuki.receipt.document.VerificationCode;

/**
 * How a receipt is written down this time; what it says of the sale is always the same.
 *
 * @param copy which handing-out this is; all but the first are marked, {@link Delivery#ON_FILE} as kept on file
 * @param addressee makes it a full invoice; null on a simplified one
 * @param check by which it can be checked; null leaves the square code out
 * @param status how things stand at the time of the print; null says what the receipt said when it was issued
 */
public record ReceiptLayoutForm(
        ReceiptLanguages languages,
        int copy,
        @Nullable Addressee addressee,
        @Nullable VerificationCode check,
        @Nullable ReceiptStatus status)
        implements Serializable {

    public ReceiptLayoutForm(
            ReceiptLanguages languages, int copy, @Nullable Addressee addressee, @Nullable VerificationCode check) {
        this(languages, copy, addressee, check, null);
    }

    public static ReceiptLayoutForm of(CustomerLanguage main, int copy) {
        return new ReceiptLayoutForm(ReceiptLanguages.of(main), copy, null, null);
    }

    public CustomerLanguage main() {
        return languages.main();
    }

    /** The same, with what is known by now. */
    public ReceiptLayoutForm standing(@Nullable ReceiptStatus now) {
        return new ReceiptLayoutForm(languages, copy, addressee, check, now);
    }
}
