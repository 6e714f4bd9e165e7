package org.tsuzuki.renewal;

import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tsuzuki.base.Trilingual;
import org.tsuzuki.base.Yen;
import org.tsuzuki.card.CardId;
import org.tsuzuki.validity.KeyDates;

/**
 * A renewal as it was recorded, with what has been seen of it since; amounts in yen, tax included.
 *
 * @param lateFee what the carrier asked on top because the payment was late
 * @param refunded what of the total was given back
 * @param lookedUpAt when somebody last looked at the carrier's; null when nobody has since it became doubtful
 * @param lookAgainAt when to look next; null when it is settled
 * @param ownerId who looks after it
 * @param corrects the failed or reversed renewal that this one makes good
 * @param allowances the data, call minutes and SMS that the plan was to give; null when not known
 * @param skipped the required steps that a supervisor let pass; null when all were ticked
 * @param helpCase what went wrong, as the help cases know it; null when nothing is linked
 */
public record RenewalRecord(
        RenewalId id,
        UUID visitId,
        CardId card,
        UUID customerId,
        UUID branchId,
        UUID staffId,
        String channelId,
        @Nullable String planId,
        String paymentId,
        Yen amount,
        Yen fee,
        Yen lateFee,
        Yen discount,
        Yen total,
        Yen refunded,
        MoneyState money,
        ResultState result,
        Instant recordedAt,
        @Nullable Instant observedAt,
        @Nullable Instant lookedUpAt,
        @Nullable Instant lookAgainAt,
        @Nullable UUID ownerId,
        @Nullable RenewalId corrects,
        String receiptNumber,
        String customerNumber,
        String customerName,
        String cardNumber,
        Trilingual carrier,
        Trilingual channel,
        Trilingual plan,
        @Nullable Trilingual allowances,
        Trilingual payment,
        KeyDates before,
        KeyDates promised,
        @Nullable Observation observation,
        String resultNote,
        @Nullable SkippedSteps skipped,
        @Nullable LinkedHelp helpCase)
        implements Serializable {

    /** What the agency owes the customer: paid for nothing and not given back. */
    public Yen owed() {
        return result.isVoid() ? total.minus(refunded) : Yen.ZERO;
    }
}
