package org.tsuzuki.renewal.earnings.ui;

import com.vaadin.flow.router.QueryParameters;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.tsuzuki.book.ui.DayRange;
import org.tsuzuki.book.ui.LedgerAddress;
import org.tsuzuki.renewal.earnings.Earning;
import org.tsuzuki.renewal.earnings.EarningsFilter;
import org.tsuzuki.renewal.earnings.EarningsGrouping;
import org.tsuzuki.renewal.earnings.EarningsOrder;

/** What an address of the page asks for; without days this month, without a grouping its days. */
record EarningsQuery(EarningsFilter filter, EarningsOrder order, int page) implements Serializable {

    private static final int HUNDRED = 100;

    static EarningsQuery read(QueryParameters query, LocalDate today) {
        var days = DayRange.read(query, today);
        var within = LedgerAddress.constant(query, "within", EarningsGrouping.values());
        var filter = new EarningsFilter(
                days.from(),
                days.to(),
                LedgerAddress.uuid(query, "branch"),
                or(LedgerAddress.constant(query, "group", EarningsGrouping.values()), EarningsGrouping.DAY),
                within == null || within.isTime() || within == EarningsGrouping.RENEWAL ? null : within,
                LedgerAddress.text(query, "key"));
        return new EarningsQuery(
                filter,
                or(LedgerAddress.constant(query, "sort", EarningsOrder.values()), EarningsOrder.BY_NAME),
                LedgerAddress.page(query));
    }

    private static <T> T or(@Nullable T read, T usual) {
        return Objects.requireNonNullElse(read, usual);
    }

    EarningsQuery of(EarningsFilter wanted) {
        return new EarningsQuery(wanted, order, 1);
    }

    EarningsQuery in(EarningsOrder wanted) {
        return new EarningsQuery(filter, wanted, 1);
    }

    EarningsQuery on(int other) {
        return new EarningsQuery(filter, order, other);
    }

    /** The renewals of one group. */
    EarningsQuery renewalsOf(Earning group) {
        var renewals = filter.by(EarningsGrouping.RENEWAL);
        return of(
                switch (filter.grouping()) {
                    case DAY -> {
                        var day = LocalDate.parse(group.key());
                        yield renewals.between(day, day);
                    }
                    case MONTH -> {
                        var number = Integer.parseInt(group.key());
                        var first = LocalDate.of(number / HUNDRED, number % HUNDRED, 1);
                        var last = first.plusMonths(1).minusDays(1);
                        yield renewals.between(
                                first.isBefore(filter.from()) ? filter.from() : first,
                                last.isAfter(filter.to()) ? filter.to() : last);
                    }
                    default -> renewals.only(filter.grouping(), group.key());
                });
    }

    LedgerAddress address() {
        var within = filter.within();
        return new LedgerAddress()
                .with(new DayRange(filter.from(), filter.to()))
                .with("branch", filter.branchId())
                .with("group", filter.grouping().name())
                .with("within", within == null ? null : within.name())
                .with("key", within == null ? null : filter.key())
                .with("sort", order == EarningsOrder.BY_NAME ? null : order.name())
                .onPage(page);
    }
}
