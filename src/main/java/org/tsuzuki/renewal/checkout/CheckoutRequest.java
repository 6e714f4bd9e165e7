package org.tsuzuki.renewal.checkout;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tsuzuki.customer.CustomerId;
import org.tsuzuki.money.PaymentChoice;
import org.tsuzuki.renewal.quote.Approval;
import org.tsuzuki.renewal.quote.QuotedLine;
import org.tsuzuki.renewal.quote.SaleLine;
import org.tsuzuki.renewal.quote.Submission;

/**
 * What is to be recorded for one payment.
 *
 * @param key made when the form was opened; whatever is recorded under it is recorded once
 * @param payer whose name the receipt bears
 * @param lines at least one card
 * @param submission whether the renewals have been entered at the carrier or are only paid
 * @param approval a supervisor's word for all the cards; null when nobody was asked
 */
public record CheckoutRequest(
        UUID key,
        CustomerId payer,
        List<SaleLine> lines,
        PaymentChoice payment,
        Submission submission,
        @Nullable Approval approval) {

    public CheckoutRequest {
        lines = List.copyOf(lines);
        if (lines.isEmpty()) {
            throw new IllegalArgumentException("A visit has at least one card");
        }
    }

    /** Whether one card is paid alone, under its own key. */
    boolean isAlone() {
        return lines.size() == 1 && key.equals(lines.getFirst().key());
    }

    /** The word that stands for what a card misses or repeats: its own, else that for all of them. */
    @Nullable
    Approval wordFor(QuotedLine line) {
        return line.line().word() == null ? approval : line.line().word();
    }
}
