package org.tsuzuki.settlement;

import java.io.Serializable;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How a carrier is to be paid.
 *
 * @param route null while nobody has chosen, so that the channel decides
 * @param methodId the credit card or balance of the agency; null when it is paid later or from the drawer
 * @param fromDrawer whether the clerk takes the cash out of the drawer
 */
public record SettlementChoice(
        @Nullable SettlementRoute route, @Nullable UUID methodId, boolean fromDrawer) implements Serializable {

    public static final SettlementChoice PRESET = new SettlementChoice(null, null, false);
    public static final SettlementChoice DIRECT = new SettlementChoice(SettlementRoute.DIRECT, null, false);
    public static final SettlementChoice LATER = new SettlementChoice(SettlementRoute.ON_BEHALF, null, false);
    public static final SettlementChoice FROM_DRAWER = new SettlementChoice(SettlementRoute.ON_BEHALF, null, true);
    private static final SettlementChoice FROM_STOCK = new SettlementChoice(SettlementRoute.FROM_STOCK, null, false);

    public static SettlementChoice by(UUID method) {
        return new SettlementChoice(SettlementRoute.ON_BEHALF, method, false);
    }

    /**
     * What holds: a voucher of the stock is paid for already, and what runs by itself is charged to the customer unless
     * somebody says otherwise.
     */
    public SettlementChoice resolved(boolean voucher, boolean byItself) {
        if (voucher) {
            return FROM_STOCK;
        }
        if (route == null || route == SettlementRoute.FROM_STOCK) {
            return byItself ? DIRECT : LATER;
        }
        return this;
    }

    public boolean isDirect() {
        return route == SettlementRoute.DIRECT;
    }

    /** Whether the agency pays the carrier, now or later. */
    public boolean isOnBehalf() {
        return route == SettlementRoute.ON_BEHALF;
    }

    /** Whether it is paid as soon as it is recorded. */
    public boolean isNow() {
        return methodId != null || fromDrawer;
    }
}
