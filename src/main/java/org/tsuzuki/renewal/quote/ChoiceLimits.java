package org.tsuzuki.renewal.quote;

import org.tsuzuki.base.ListLimit;
import org.tsuzuki.base.ProblemException;
import org.tsuzuki.base.TextLimit;
import org.tsuzuki.money.PaymentChoice;

/** How much may be typed into a Renew page, right or wrong, before it is kept or recorded. */
public final class ChoiceLimits {

    private ChoiceLimits() {}

    /** @throws ProblemException at the field that has too much; what else is wrong is said by the quote */
    public static RenewalChoice check(RenewalChoice choice) {
        TextLimit.ID.checkIfAny("channel", choice.channelId());
        TextLimit.ID.checkIfAny("plan", choice.planId());
        TextLimit.ID.checkIfAny("promotion", choice.promotionId());
        TextLimit.AMOUNT.check("amount", choice.amount());
        TextLimit.AMOUNT.check("fee", choice.fee());
        TextLimit.AMOUNT.check("meteredSpend", choice.facts().meteredSpend());
        check(choice.payment());
        ListLimit.STEPS.check("steps", choice.ticks());
        choice.ticks().forEach((step, tick) -> {
            TextLimit.ID.check("steps", step);
            TextLimit.STAFF_NAME.check("steps", tick.by());
        });
        ListLimit.REFERENCES.check("references", choice.references());
        choice.references().forEach((field, typed) -> {
            TextLimit.ID.check("references", field);
            TextLimit.REFERENCE.check("reference." + field, typed);
        });
        return choice;
    }

    /** @throws ProblemException as above */
    public static void check(PaymentChoice payment) {
        TextLimit.ID.checkIfAny("payment", payment.methodId());
        TextLimit.AMOUNT.check("tendered", payment.tendered());
        ListLimit.TENDERS.check("payment", payment.tenders());
        for (var index = 0; index < payment.tenders().size(); index++) {
            TextLimit.ID.checkIfAny(
                    "shares." + index, payment.tenders().get(index).methodId());
            TextLimit.AMOUNT.check(
                    "shares." + index, payment.tenders().get(index).amount());
        }
        var foreign = payment.foreign();
        if (foreign != null) {
            TextLimit.AMOUNT.check("foreign.currency", foreign.currency());
            TextLimit.AMOUNT.check("foreign.amount", foreign.amount());
            TextLimit.AMOUNT.check("foreign.rate", foreign.rate());
        }
    }
}
