package org.tsuzuki.renewal.refund;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tsuzuki.base.ProblemException;
import org.tsuzuki.base.TextLimit;
import org.tsuzuki.base.Yen;
import org.tsuzuki.renewal.SalePart;
import org.tsuzuki.renewal.quote.Approval;

/**
 * Money to give back.
 *
 * @param parts what of the sale, in yen, tax included; never more than is left of it
 * @param methodId how it is given
 * @param reason why, in the words of who gives it
 * @param approval the second person's word; null where none is needed
 */
public record RefundOrder(
        Map<SalePart, Yen> parts,
        String methodId,
        String reason,
        @Nullable Approval approval) {

    /** @throws ProblemException at "reason" when it is too long */
    public RefundOrder {
        parts = Map.copyOf(parts);
        methodId = TextLimit.ID.check("means", methodId);
        reason = TextLimit.REASON.check("reason", reason);
    }

    /** The same with the second person's word. */
    public RefundOrder agreed(@Nullable Approval word) {
        return new RefundOrder(parts, methodId, reason, word);
    }

    Yen sum() {
        return parts.values().stream().reduce(Yen.ZERO, Yen::plus);
    }
}
