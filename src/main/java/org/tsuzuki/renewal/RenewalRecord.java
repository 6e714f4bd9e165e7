package org.tsuzuki.renewal;

import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tsuzuki.base.Yen;
import org.tsuzuki.card.CardId;
import org.tsuzuki.settlement.SettlementRoute;

/**
 * A renewal as it was recorded, with what has been seen of it since.
 *
 * @param corrects the failed or reversed renewal that this one makes good
 * @param details what is kept of it word for word
 */
public record RenewalRecord(
        RenewalId id,
        Origin sale,
        Item item,
        Amounts amounts,
        Status status,
        @Nullable RenewalId corrects,
        RenewalDetails details)
        implements Serializable {

    public CardId card() {
        return item.card();
    }

    public UUID customerId() {
        return item.customerId();
    }

    public String receiptNumber() {
        return sale.receiptNumber();
    }

    public Instant recordedAt() {
        return sale.recordedAt();
    }

    public Yen total() {
        return amounts.total();
    }

    public ResultState result() {
        return status.result();
    }

    /** What the agency owes the customer: paid for nothing and not given back. */
    public Yen owed() {
        return result().isVoid() ? amounts.total().minus(amounts.refunded()) : Yen.ZERO;
    }

    /** The sale it belongs to: where, by whom, when, on which receipt. */
    public record Origin(UUID id, UUID branchId, UUID staffId, String receiptNumber, Instant recordedAt)
            implements Serializable {}

    /** What was sold for which card, as the catalogue knows it, and who pays the carrier. */
    public record Item(
            CardId card,
            UUID customerId,
            String carrierId,
            String channelId,
            @Nullable String planId,
            String paymentId,
            SettlementRoute route)
            implements Serializable {}

    /**
     * In yen, tax included.
     *
     * @param lateFee what the carrier asked on top because the payment was late
     * @param direct what the customer pays to the carrier without the agency; no part of the total
     * @param refunded what of the total was given back
     */
    public record Amounts(
            Yen amount, Yen fee, Yen lateFee, Yen discount, Yen direct, Yen total, Yen refunded, MoneyState money)
            implements Serializable {}

    /**
     * How far it has come.
     *
     * @param lookedUpAt when somebody last looked at the carrier's; null when nobody has since it became doubtful
     * @param lookAgainAt when to look next; null when it is settled
     * @param ownerId who looks after it
     */
    public record Status(
            ResultState result,
            @Nullable Instant observedAt,
            @Nullable Instant lookedUpAt,
            @Nullable Instant lookAgainAt,
            @Nullable UUID ownerId)
            implements Serializable {}
}
