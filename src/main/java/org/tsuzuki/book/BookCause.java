package org.tsuzuki.book;

import java.io.Serializable;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tsuzuki.base.TextLimit;

/**
 * What an entry was made for.
 *
 * @param key names the cause; nothing is ever booked twice for one key
 */
public record BookCause(
        String key,
        @Nullable UUID saleId,
        @Nullable UUID renewalId,
        @Nullable UUID drawerId,
        @Nullable UUID voucherId,
        @Nullable String receiptNumber)
        implements Serializable {

    public BookCause {
        key = TextLimit.CODE.check("key", key);
        if (key.isEmpty()) {
            throw new IllegalArgumentException("An entry names its cause");
        }
        receiptNumber = TextLimit.SERIAL.checkIfAny("receiptNumber", receiptNumber);
    }

    public static BookCause of(String key) {
        return new BookCause(key, null, null, null, null, null);
    }

    public BookCause withSale(UUID sale, String receipt) {
        return new BookCause(key, sale, renewalId, drawerId, voucherId, receipt);
    }

    public BookCause withRenewal(UUID renewal) {
        return new BookCause(key, saleId, renewal, drawerId, voucherId, receiptNumber);
    }

    public BookCause withDrawer(UUID drawer) {
        return new BookCause(key, saleId, renewalId, drawer, voucherId, receiptNumber);
    }

    public BookCause withVoucher(UUID voucher) {
        return new BookCause(key, saleId, renewalId, drawerId, voucher, receiptNumber);
    }

    /** The same sale, renewal … for another reason. */
    BookCause under(String other) {
        return new BookCause(other, saleId, renewalId, drawerId, voucherId, receiptNumber);
    }
}
