package org.tsuzuki.renewal.settlement;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tsuzuki.base.ProblemException;
import org.tsuzuki.base.TextLimit;
import org.tsuzuki.renewal.quote.Approval;

/**
 * What became of money that a carrier got for nothing, as it was typed, wrong or right.
 *
 * @param key made when the form was opened; what is recorded under it is recorded once
 * @param amount what came back or is lost; blank for all that is open
 * @param at null for now
 * @param approval null where no second person is needed
 */
public record CarrierRefundOrder(
        UUID key,
        RefundDestination to,
        String amount,
        @Nullable Instant at,
        String reason,
        @Nullable Approval approval) {

    /** @throws ProblemException at "amount" or "reason" when it is too long */
    public CarrierRefundOrder {
        amount = TextLimit.AMOUNT.check("amount", amount);
        reason = TextLimit.REASON.check("reason", reason);
    }

    public static CarrierRefundOrder of(UUID key, RefundDestination to, String amount, String reason) {
        return new CarrierRefundOrder(key, to, amount, null, reason, null);
    }

    public CarrierRefundOrder at(@Nullable Instant time) {
        return new CarrierRefundOrder(key, to, amount, time, reason, approval);
    }

    public CarrierRefundOrder agreed(@Nullable Approval word) {
        return new CarrierRefundOrder(key, to, amount, at, reason, word);
    }
}
