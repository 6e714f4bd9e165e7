package org.tsuzuki.validity.rule;

import java.time.YearMonth;
import org.tsuzuki.validity.KeyDate;
import org.tsuzuki.validity.KeyDateKind;
import org.tsuzuki.validity.KeyDates;

/** The calendar month that a postpaid line is billed by. */
final class BillPeriod {

    private BillPeriod() {}

    /** One bill pays the month after the one that is paid, however late; this month where none is known. */
    static KeyDates paid(KeyDates before, Purchase purchase) {
        var paidMonth = before.get(KeyDateKind.DATA)
                .map(data -> YearMonth.from(data.lastDay()).plusMonths(1))
                .orElseGet(() -> YearMonth.from(purchase.day()));
        var lastDay = purchase.lastDay(paidMonth.atEndOfMonth());
        var moved = purchase.move(lifted(before), KeyDate.of(KeyDateKind.DATA, lastDay));
        return before.get(KeyDateKind.CALLS).isPresent()
                ? purchase.move(moved, KeyDate.of(KeyDateKind.CALLS, lastDay))
                : moved;
    }

    /** A bill that is paid lifts the suspension, with all that was to follow it. */
    private static KeyDates lifted(KeyDates before) {
        return before.get(KeyDateKind.SUSPENSION).isPresent()
                ? before.without(KeyDateKind.SUSPENSION, KeyDateKind.LAST_CHANCE, KeyDateKind.RELEASE)
                : before;
    }
}
