package org.tsuzuki.renewal;

import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tsuzuki.base.Problem;
import org.tsuzuki.base.Staff;
import org.tsuzuki.base.Yen;
import org.tsuzuki.money.PaymentBreakdown;

/**
 * Money that was taken for a renewal which failed or was reversed, and has not been given back. It is owed to the
 * customer until it is refunded or pays for another renewal.
 */
@Service
@Staff.Anyone
@Transactional(readOnly = true)
public class CustomerCreditBalance {

    private final Renewals renewals;

    CustomerCreditBalance(Renewals renewals) {
        this.renewals = renewals;
    }

    /** What speaks against paying so, by field: nobody pays with more than is owed to them. */
    public Map<String, Problem> problems(UUID customer, PaymentBreakdown payments) {
        var wanted = payments.fromCredit();
        if (wanted.equals(Yen.ZERO)) {
            return Map.of();
        }
        var missing = wanted.minus(owedTo(customer));
        return missing.compareTo(Yen.ZERO) > 0
                ? Map.of("payment", Problem.of("problem.credit.tooMuch", missing.toString()))
                : Map.of();
    }

    /** What the agency owes a customer, in yen. */
    public Yen owedTo(UUID customer) {
        return renewals.findOwed(customer).stream().map(Renewal::owed).reduce(Yen.ZERO, Yen::plus);
    }
}
