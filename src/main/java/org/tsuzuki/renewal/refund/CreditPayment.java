package org.tsuzuki.renewal.refund;

import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.tsuzuki.base.Language;
import org.tsuzuki.base.Messages;
import org.tsuzuki.base.Problem;
import org.tsuzuki.base.ProblemException;
import org.tsuzuki.base.Yen;
import org.tsuzuki.money.Tender;
import org.tsuzuki.renewal.Renewals;
import org.tsuzuki.renewal.SaleRecorded;

/** Pays with money that is owed to the customer: it is given back on paper for the old renewal, the oldest first. */
@Component
class CreditPayment {

    private final Renewals renewals;
    private final RefundService refunds;

    CreditPayment(Renewals renewals, RefundService refunds) {
        this.renewals = renewals;
        this.refunds = refunds;
    }

    /** @throws ProblemException at "payment" when more is to be paid with than is owed */
    @EventListener
    void on(SaleRecorded recorded) {
        var customer = recorded.sale().payerId();
        recorded.payment().tenders().stream()
                .filter(tender -> tender.type().isCredit())
                .filter(tender -> tender.amount().compareTo(Yen.ZERO) > 0)
                .forEach(tender -> use(customer, tender));
    }

    private void use(UUID customer, Tender tender) {
        var left = tender.amount();
        for (var owed : renewals.findOwed(customer)) {
            if (left.compareTo(Yen.ZERO) > 0) {
                var part = owed.owed().compareTo(left) < 0 ? owed.owed() : left;
                var reason = Messages.get(Language.JA, "money.credit.carried");
                refunds.give(
                        owed,
                        RefundService.upTo(owed, part),
                        new Tender(tender.method(), part, null, null),
                        reason,
                        null);
                renewals.save(owed);
                left = left.minus(part);
            }
        }
        if (left.compareTo(Yen.ZERO) > 0) {
            throw new ProblemException(Problem.of("problem.credit.tooMuch", left.toString()), "payment");
        }
    }
}
