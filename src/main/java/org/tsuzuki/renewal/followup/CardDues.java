package org.tsuzuki.renewal.followup;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tsuzuki.base.Yen;
import org.tsuzuki.renewal.RenewalRecord;

/**
 * What a card owes, and what is owed for it.
 *
 * @param unpaid what was taken for the carrier and not paid to it, the oldest first
 * @param paidUntil up to which day its bills are paid, when the next one is due and no renewal waits for its result; else null
 * @param stopped whether the line is known to be suspended for a bill
 * @param lateFee what the carrier adds to a bill that is paid today
 * @param credit renewals for which its customer is owed money, the oldest first
 */
public record CardDues(
        List<Unpaid> unpaid, @Nullable LocalDate paidUntil, boolean stopped, Yen lateFee, List<RenewalRecord> credit)
        implements Serializable {

    public CardDues {
        unpaid = List.copyOf(unpaid);
        credit = List.copyOf(credit);
    }

    /** A renewal with what the carrier has not got of it. */
    public record Unpaid(RenewalRecord renewal, Yen sum) implements Serializable {}
}
