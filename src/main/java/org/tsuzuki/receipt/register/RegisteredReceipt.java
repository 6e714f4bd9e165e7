package org.tsuzuki.receipt.register;

import java.io.Serializable;
import java.time.Instant;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tsuzuki.base.Yen;
import org.tsuzuki.receipt.document.ReceiptNumber;

/**
 * What a list shows of a receipt.
 *
 * @param customerName as it is printed; null where it was left out
 * @param total below zero on a refund receipt
 */
public record RegisteredReceipt(
        ReceiptNumber number,
        Instant issuedAt,
        String branch,
        @Nullable String customerNumber,
        @Nullable String customerName,
        Yen total)
        implements Serializable {

    /** Name and number, as far as the receipt says them. */
    public String customer() {
        return customer(customerNumber, customerName);
    }

    static String customer(@Nullable String number, @Nullable String name) {
        return Stream.of(name, number).flatMap(Stream::ofNullable).collect(Collectors.joining(" "));
    }
}
