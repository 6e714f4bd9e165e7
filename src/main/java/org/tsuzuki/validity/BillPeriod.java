package org.tsuzuki.validity;

import java.time.LocalDate;
import java.time.YearMonth;

/** The calendar month that a postpaid line is billed by. */
final class BillPeriod {

    private BillPeriod() {}

    /** Paying carries a line to the end of this month, and one that has this month already to the end of the next. */
    static CardClocks paid(CardClocks before, LocalDate today) {
        var thisMonth = YearMonth.from(today);
        var paidMonth = before.get(ClockKind.DATA)
                .map(data -> YearMonth.from(data.lastDay()).plusMonths(1))
                .filter(month -> month.isAfter(thisMonth))
                .orElse(thisMonth);
        var data = CardClock.of(ClockKind.DATA, paidMonth.atEndOfMonth());
        return before.get(ClockKind.CALLS).isPresent()
                ? before.withLater(data).withLater(CardClock.of(ClockKind.CALLS, paidMonth.atEndOfMonth()))
                : before.withLater(data);
    }
}
