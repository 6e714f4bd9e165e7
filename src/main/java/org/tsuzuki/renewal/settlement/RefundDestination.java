package org.tsuzuki.renewal.settlement;

import java.io.Serializable;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tsuzuki.base.TextLimit;

/**
 * Where money that a carrier gives back can come to.
 *
 * @param method of {@link SettlementPlace#METHOD} only
 * @param name what the method was called when it paid; of the others every reader has an own word
 */
public record RefundDestination(
        SettlementPlace place, @Nullable UUID method, String name) implements Serializable {

    public static final RefundDestination BANK = new RefundDestination(SettlementPlace.BANK, null, "");
    public static final RefundDestination LOST = new RefundDestination(SettlementPlace.LOST, null, "");

    public RefundDestination {
        name = TextLimit.LINE.check("to", name);
    }

    public boolean isLost() {
        return place == SettlementPlace.LOST;
    }
}
