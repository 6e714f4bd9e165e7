package org.tsuzuki.voucher.vault;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tsuzuki.voucher.VoucherKind;

/**
 * What a clerk has typed about vouchers that were bought, wrong or right.
 *
 * @param planId null for an amount that no plan names
 * @param faceValue read only while the plan has no price
 * @param customerId for an advance
 * @param paidFrom where the money for all of them lies
 */
public record TypedLot(
        VoucherKind kind,
        @Nullable String carrierId,
        @Nullable String planId,
        String faceValue,
        String cost,
        @Nullable UUID customerId,
        String supplier,
        @Nullable LocalDate boughtOn,
        @Nullable LocalDate expiresOn,
        VoucherSource paidFrom)
        implements Serializable {

    /** Paid from the bank. */
    public TypedLot(
            VoucherKind kind,
            @Nullable String carrierId,
            @Nullable String planId,
            String faceValue,
            String cost,
            @Nullable UUID customerId,
            String supplier,
            @Nullable LocalDate boughtOn,
            @Nullable LocalDate expiresOn) {
        this(kind, carrierId, planId, faceValue, cost, customerId, supplier, boughtOn, expiresOn, VoucherSource.BANK);
    }

    public TypedLot paidFrom(VoucherSource source) {
        return new TypedLot(
                kind, carrierId, planId, faceValue, cost, customerId, supplier, boughtOn, expiresOn, source);
    }
}
