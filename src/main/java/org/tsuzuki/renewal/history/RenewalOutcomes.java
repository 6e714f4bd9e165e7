package org.tsuzuki.renewal.history;

import java.util.List;
import org.springframework.stereotype.Component;
import org.tsuzuki.base.Messages;
import org.tsuzuki.base.Problem;
import org.tsuzuki.base.Trilingual;
import org.tsuzuki.receipt.ReceiptOutcome;
import org.tsuzuki.receipt.ReceiptOutcomes;
import org.tsuzuki.receipt.document.ReceiptContent;
import org.tsuzuki.renewal.Renewal;
import org.tsuzuki.renewal.Renewals;

/** What became of the renewals on a receipt, in the words that the customer reads there. */
@Component
class RenewalOutcomes implements ReceiptOutcomes {

    private final Renewals renewals;

    RenewalOutcomes(Renewals renewals) {
        this.renewals = renewals;
    }

    @Override
    public List<ReceiptOutcome> of(ReceiptContent receipt) {
        var refunded = receipt.details().returns();
        var sale = refunded == null ? receipt.number() : refunded.number();
        var recorded = renewals.findByReceiptNumberOrderByCardValue(sale.value());
        return receipt.details().items().stream()
                .flatMap(item -> recorded.stream()
                        .filter(renewal ->
                                renewal.card().value().equals(item.card().id()))
                        .map(renewal ->
                                outcome(renewal, String.join(" ", item.card().groups()))))
                .toList();
    }

    private static ReceiptOutcome outcome(Renewal renewal, String number) {
        return new ReceiptOutcome(
                number,
                "renewals/" + renewal.id(),
                state(renewal),
                !renewal.result().isOpen());
    }

    private static Trilingual state(Renewal renewal) {
        var key = "receipt.status." + renewal.result();
        var seen = renewal.details().observation();
        return seen == null || seen.lastDay() == null || renewal.result().isVoid()
                ? Messages.all(key)
                : Messages.all(Problem.of(
                        "receipt.status.seen", Messages.all(key), seen.lastDay().toString()));
    }
}
