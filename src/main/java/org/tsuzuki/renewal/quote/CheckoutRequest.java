package org.tsuzuki.renewal.quote;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tsuzuki.base.ListLimit;
import org.tsuzuki.base.Problem;
import org.tsuzuki.base.ProblemException;
import org.tsuzuki.base.Yen;
import org.tsuzuki.customer.CustomerId;
import org.tsuzuki.money.PaymentChoice;

/**
 * What is to be recorded for one payment.
 *
 * @param key made when the form was opened; whatever is recorded under it is recorded once
 * @param payer whose name the receipt bears; null for the customer of the first card
 * @param lines at least one card
 * @param total what the clerk confirmed; anything else that it costs by now is asked again
 * @param submission whether the renewals have been entered at the carrier or are only paid
 */
public record CheckoutRequest(
        UUID key,
        @Nullable CustomerId payer,
        List<SaleLine> lines,
        PaymentChoice payment,
        Yen total,
        Submission submission) {

    /** @throws ProblemException named by field when there are no cards, too many, or more is typed than can be kept */
    public CheckoutRequest {
        lines = List.copyOf(lines);
        if (lines.isEmpty()) {
            throw new ProblemException(Problem.of("problem.visit.empty"), "cards");
        }
        ListLimit.CARDS.check("cards", lines);
        lines.forEach(line -> ChoiceLimits.check(line.choice()));
        ChoiceLimits.check(payment);
    }

    /** One card that its own customer pays, under the key of its form. */
    public static CheckoutRequest of(SaleLine line, Yen total, Submission submission) {
        return new CheckoutRequest(
                line.key(), null, List.of(line), line.choice().payment(), total, submission);
    }

    /** Whether one card is paid alone, under its own key. */
    public boolean isAlone() {
        return lines.size() == 1 && key.equals(lines.getFirst().key());
    }
}
