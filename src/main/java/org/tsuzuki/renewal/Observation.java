package org.tsuzuki.renewal;

import java.io.Serializable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.tsuzuki.base.ProblemException;
import org.tsuzuki.base.TextLimit;
import org.tsuzuki.base.Yen;

/**
 * What was seen after the renewal (the account page, the phone, a message).
 *
 * @param lastDay the new last day of data and calls, Japan time; null when the plan has none
 * @param balance the credit that is now on the card, or null when none is shown
 * @param allowance the data or call allowance as the page shows it, or empty
 * @param source where it was seen; null where a word stands that is not known any more
 */
public record Observation(
        @Nullable LocalDate lastDay,
        @Nullable Yen balance,
        String allowance,
        @Nullable Source source) implements Serializable {

    /** @throws ProblemException at "allowance" when it is too long */
    public Observation checked() {
        return new Observation(lastDay, balance, TextLimit.REFERENCE.check("allowance", allowance), source);
    }

    /** Where a result was seen. */
    public enum Source {
        CARRIER_PAGE,
        CUSTOMER_PHONE,
        CARRIER_MESSAGE,
        PROVIDER_STAFF
    }
}
