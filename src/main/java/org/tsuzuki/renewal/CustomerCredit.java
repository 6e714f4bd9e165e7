package org.tsuzuki.renewal;

import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tsuzuki.base.Messages;
import org.tsuzuki.base.Problem;
import org.tsuzuki.base.Staff;
import org.tsuzuki.base.Yen;
import org.tsuzuki.catalogue.Confidence;
import org.tsuzuki.catalogue.PaymentKind;
import org.tsuzuki.catalogue.PaymentMethod;
import org.tsuzuki.catalogue.Provenance;
import org.tsuzuki.money.Payments;
import org.tsuzuki.money.Share;

/**
 * Money that was taken for a renewal which failed or was reversed, and has not been given back. It is owed to the
 * customer until it is refunded or pays for another renewal.
 */
@Service
@Staff.Anyone
@Transactional(readOnly = true)
public class CustomerCredit {

    /** The means by which a new renewal is paid with money that is owed. */
    public static final String ID = "CREDIT";

    static final PaymentMethod MEANS = new PaymentMethod(
            ID,
            Messages.all("money.credit"),
            false,
            PaymentKind.BANK,
            null,
            new Provenance("", null, Confidence.HIGH, null));

    private final Renewals renewals;

    CustomerCredit(Renewals renewals) {
        this.renewals = renewals;
    }

    /** The money that is owed, as a means of payment. */
    public static PaymentMethod means() {
        return MEANS;
    }

    /** What speaks against paying so, by field: nobody pays with more than is owed to them. */
    Map<String, Problem> problems(UUID customer, Payments payments) {
        var wanted = payments.shares().stream()
                .filter(share -> share.means().id().equals(ID))
                .map(Share::amount)
                .reduce(Yen.ZERO, Yen::plus);
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
