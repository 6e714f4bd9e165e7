package org.tsuzuki.renewal;

import java.io.Serializable;
import java.util.List;

/**
 * The answer to Record for one payment.
 *
 * @param before whether it had been recorded already, by an earlier click or in another tab
 */
public record RecordedVisit(List<RenewalId> renewals, String receiptNumber, boolean before) implements Serializable {

    public RecordedVisit {
        renewals = List.copyOf(renewals);
    }
}
