package org.tsuzuki.renewal.quote;

import java.io.Serializable;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tsuzuki.base.Problem;
import org.tsuzuki.base.Yen;
import org.tsuzuki.card.CardDetails;
import org.tsuzuki.customer.CustomerDetails;
import org.tsuzuki.money.PaymentBreakdown;
import org.tsuzuki.money.PaymentChoice;

/**
 * A sale as it stands: what each card costs, what they cost together and how it is paid.
 *
 * @param key of the sale; whatever is recorded under it is recorded once
 * @param payer null while no card is gathered
 */
public record SaleQuote(
        UUID key,
        List<Line> lines,
        @Nullable CustomerDetails payer,
        List<CustomerDetails> customers,
        PaymentChoice payment,
        Yen total,
        PaymentBreakdown payments)
        implements Serializable {

    private static final Set<String> OF_PAYMENT = Set.of("payment", "tendered");

    public SaleQuote {
        lines = List.copyOf(lines);
        customers = List.copyOf(customers);
    }

    public boolean isComplete() {
        return !lines.isEmpty()
                && payments.problems().isEmpty()
                && lines.stream().allMatch(line -> line.problem() == null);
    }

    /** Whether a field is judged on the total of the sale, not on one card's. */
    public static boolean isOfPayment(String field) {
        return OF_PAYMENT.contains(field) || field.startsWith("shares.") || field.startsWith("foreign.");
    }

    /**
     * One card of the sale.
     *
     * @param problem what still stands in the way on its own page; null when it is complete
     * @param word a supervisor's word without which it would not be complete; null when none was needed
     */
    public record Line(
            UUID key,
            CardDetails card,
            CustomerDetails customer,
            Quote quote,
            @Nullable Problem problem,
            @Nullable Approval word)
            implements Serializable {}
}
