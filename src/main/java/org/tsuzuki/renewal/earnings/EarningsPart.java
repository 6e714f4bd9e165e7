package org.tsuzuki.renewal.earnings;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of groups.
 *
 * @param count of all groups
 * @param total of all groups
 * @param profit null while the groups are not all that the book has of renewals
 */
public record EarningsPart(
        List<Earning> earnings,
        long count,
        Earning total,
        @Nullable LedgerProfit profit) implements Serializable {

    public EarningsPart {
        earnings = List.copyOf(earnings);
    }
}
