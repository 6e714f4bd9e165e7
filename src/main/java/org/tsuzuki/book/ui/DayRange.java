package org.tsuzuki.book.ui;

import com.vaadin.flow.router.QueryParameters;
import java.io.Serializable;
import java.time.LocalDate;
import org.tsuzuki.base.ui.Dates;

/** Japan days from the first to the last; an address without days means this month. */
public record DayRange(LocalDate from, LocalDate to) implements Serializable {

    static DayRange monthUntil(LocalDate today) {
        return new DayRange(today.withDayOfMonth(1), today);
    }

    public static DayRange read(QueryParameters query, LocalDate today) {
        var usual = monthUntil(today);
        var from = Dates.read(LedgerAddress.text(query, "from"));
        var to = Dates.read(LedgerAddress.text(query, "to"));
        var last = to.orElseGet(
                () -> from.filter(first -> first.isAfter(usual.to())).orElse(usual.to()));
        var first = from.orElseGet(() -> last.isBefore(usual.from()) ? last.withDayOfMonth(1) : usual.from());
        return last.isBefore(first) ? new DayRange(last, first) : new DayRange(first, last);
    }
}
