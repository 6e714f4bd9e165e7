package org.tsuzuki.renewal.checkout;

import java.io.Serializable;
import java.util.List;
import org.tsuzuki.renewal.RenewalId;

/**
 * The answer to Record for one payment.
 *
 * @param before whether it had been recorded already, by an earlier click or in another tab
 */
public record RecordedSale(List<RenewalId> renewals, String receiptNumber, boolean before) implements Serializable {

    public RecordedSale {
        renewals = List.copyOf(renewals);
    }
}
