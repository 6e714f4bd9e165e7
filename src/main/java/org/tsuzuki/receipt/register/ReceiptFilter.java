package org.tsuzuki.receipt.register;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tsuzuki.base.Ids;
import org.tsuzuki.export.data.AmountRange;
import org.tsuzuki.export.data.DataFilter;

/**
 * Which receipts are wanted; whatever is null does not narrow.
 *
 * @param from the first Japan day
 * @param to the last Japan day, itself included
 * @param customerId the other side of the receipt
 * @param branchId our side of it
 * @param amounts a refund of 550 yen is found as 550
 */
public record ReceiptFilter(
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable UUID customerId,
        @Nullable UUID branchId,
        AmountRange amounts)
        implements Serializable {

    public static final ReceiptFilter EVERYTHING = new ReceiptFilter(null, null, null, null, AmountRange.ALL);

    /** What addresses and exports call the customer. */
    public static final String CUSTOMER = "customer";

    public ReceiptFilter between(@Nullable LocalDate first, @Nullable LocalDate last) {
        return new ReceiptFilter(first, last, customerId, branchId, amounts);
    }

    static ReceiptFilter of(DataFilter filter) {
        return new ReceiptFilter(
                filter.from(),
                filter.to(),
                Ids.read(filter.only(CUSTOMER)).orElse(null),
                filter.branch(),
                AmountRange.of(filter));
    }
}
