package org.tsuzuki.voucher.vault;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import org.tsuzuki.settlement.SettlementMethod;
import org.tsuzuki.settlement.SettlementMethodId;

/**
 * What vouchers are paid from.
 *
 * @param method of {@link Kind#METHOD} only
 */
public record VoucherSource(Kind kind, @Nullable SettlementMethodId method) implements Serializable {

    public static final VoucherSource BANK = new VoucherSource(Kind.BANK, null);
    public static final VoucherSource SAFE = new VoucherSource(Kind.SAFE, null);
    public static final VoucherSource DRAWER = new VoucherSource(Kind.DRAWER, null);

    public static VoucherSource by(SettlementMethod method) {
        return new VoucherSource(Kind.METHOD, method.id());
    }

    /** Where the money lies. */
    public enum Kind {
        BANK,
        /** One of the agency's credit cards or balances. */
        METHOD,
        /** The drawer of whoever enters them. */
        DRAWER,
        SAFE
    }
}
