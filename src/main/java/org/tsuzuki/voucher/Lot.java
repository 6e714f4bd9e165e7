package org.tsuzuki.voucher;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tsuzuki.base.TextLimit;
import org.tsuzuki.base.Yen;
import org.tsuzuki.book.Account;

/**
 * What vouchers that are bought together have in common.
 *
 * @param planId null for an amount that no plan names
 * @param customerId for whom an {@link VoucherKind#ADVANCE} is; null for stock
 * @param faceValue what a customer pays for one, yen
 * @param cost what the agency paid for one, yen
 * @param boughtOn a Japan day
 * @param expiresOn the last Japan day on which it can be used; null when none is printed
 * @param paidFrom where the money came from, and comes back to when the supplier takes them back
 */
@Embeddable
public record Lot(
        @Enumerated(EnumType.STRING) VoucherKind kind,
        String carrierId,
        @Nullable String planId,
        @Nullable UUID customerId,

        @Embedded @AttributeOverride(name = "amount", column = @Column(name = "face_value"))
        Yen faceValue,

        @Embedded @AttributeOverride(name = "amount", column = @Column(name = "cost"))
        Yen cost,

        String supplier,
        LocalDate boughtOn,
        @Nullable LocalDate expiresOn,

        @Embedded
        @AttributeOverride(name = "kind", column = @Column(name = "paid_kind"))
        @AttributeOverride(name = "sub", column = @Column(name = "paid_sub"))
        Account paidFrom)
        implements Serializable {

    /** By which the book knows what lies there: the day on which it was bought, and of whom. */
    public String key() {
        return TextLimit.ID.cut(boughtOn + " " + carrierId);
    }

    public boolean isExpiredOn(LocalDate day) {
        return expiresOn != null && expiresOn.isBefore(day);
    }
}
