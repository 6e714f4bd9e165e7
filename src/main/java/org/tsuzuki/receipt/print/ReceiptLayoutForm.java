package org.tsuzuki.receipt.print;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import org.tsuzuki.customer.language.CustomerLanguage;
import org.tsuzuki.receipt.document.Addressee;
import org.tsuzuki.receipt.document.Delivery;
import org.tsuzuki.receipt.document.VerificationCode;

/**
 * How a receipt is written down this time; what it says of the sale is always the same.
 *
 * @param copy which handing-out this is; all but the first are marked, {@link Delivery#ON_FILE} as kept on file
 * @param addressee makes it a full invoice; null on a simplified one
 * @param check by which it can be checked; null leaves the square code out
 */
public record ReceiptLayoutForm(
        ReceiptLanguages languages,
        int copy,
        @Nullable Addressee addressee,
        @Nullable VerificationCode check) implements Serializable {

    public static ReceiptLayoutForm of(CustomerLanguage main, int copy) {
        return new ReceiptLayoutForm(ReceiptLanguages.of(main), copy, null, null);
    }

    public CustomerLanguage main() {
        return languages.main();
    }
}
