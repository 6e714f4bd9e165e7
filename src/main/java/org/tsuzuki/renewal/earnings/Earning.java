package org.tsuzuki.renewal.earnings;

import java.io.Serializable;
import org.tsuzuki.base.Trilingual;
import org.tsuzuki.base.Yen;

/**
 * What the renewals of one group earned. Income and costs stand in the book; the fee of a payment method does so only when
 * it is paid out, so here it is what the branch's percentage was when the money was taken.
 *
 * @param key id of the group; a day, a month as {@code 202611}
 * @param note whose renewal it is; empty for other groups
 * @param renewals how many moved anything
 * @param provisional how many of them the carrier is still to be paid for, or has to give back: what it takes may differ
 */
public record Earning(
        String key, Trilingual name, Trilingual note, long renewals, long provisional, Yen income, Yen costs, Yen fees)
        implements Serializable {

    Earning called(Trilingual wanted, Trilingual noted) {
        return new Earning(key, wanted, noted, renewals, provisional, income, costs, fees);
    }

    /** What the book has of it. */
    public Yen booked() {
        return income.minus(costs);
    }

    public Yen margin() {
        return booked().minus(fees);
    }
}
