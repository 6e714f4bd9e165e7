package org.tsuzuki.voucher;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import org.tsuzuki.base.Yen;

/**
 * The unused vouchers of one plan: in stock or reserved, not expired.
 *
 * @param planId null for amounts that no plan names
 * @param count how many
 * @param value what customers will pay for them
 * @param cost what the agency paid for them
 */
public record StockLine(String carrierId, @Nullable String planId, VoucherKind kind, long count, Yen value, Yen cost)
        implements Serializable {

    StockLine(String carrierId, @Nullable String planId, VoucherKind kind, Long count, Long value, Long cost) {
        this(carrierId, planId, kind, count.longValue(), new Yen(value), new Yen(cost));
    }
}
