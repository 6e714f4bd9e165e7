package org.tsuzuki.book.ui;

import com.vaadin.flow.router.QueryParameters;
import java.io.Serializable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.tsuzuki.base.ui.Dates;
import org.tsuzuki.book.AccountKind;
import org.tsuzuki.book.BookEvent;
import org.tsuzuki.book.BookFilter;

/**
 * Which entries an address asks for. Without days it means this month, but all days where it names a receipt or an id,
 * whose day nobody remembers.
 */
record JournalQuery(BookFilter filter, int page) implements Serializable {

    static JournalQuery read(QueryParameters query, LocalDate today) {
        var reference = LedgerAddress.text(query, "reference");
        var account = LedgerAddress.account(query);
        var filter = new BookFilter(
                null,
                null,
                LedgerAddress.constant(query, "event", BookEvent.values()),
                account == null ? LedgerAddress.constant(query, "kind", AccountKind.values()) : null,
                account,
                LedgerAddress.uuid(query, "branch"),
                reference,
                null,
                LedgerAddress.text(query, "text"));
        if (reference.isEmpty() || hasDays(query)) {
            var days = DayRange.read(query, today);
            filter = filter.within(days.from(), days.to());
        }
        return new JournalQuery(filter, LedgerAddress.page(query));
    }

    private static boolean hasDays(QueryParameters query) {
        return Dates.read(LedgerAddress.text(query, "from")).isPresent()
                || Dates.read(LedgerAddress.text(query, "to")).isPresent();
    }

    LedgerAddress address(int wantedPage) {
        var account = filter.account();
        return new LedgerAddress()
                .with("from", filter.from())
                .with("to", filter.to())
                .with("branch", filter.branchId())
                .with("event", filter.event() == null ? null : filter.event().name())
                .with("kind", account != null ? account.kind().name() : name(filter.kind()))
                .with("sub", account != null ? account.sub() : null)
                .with("reference", filter.reference())
                .with("text", filter.text())
                .onPage(wantedPage);
    }

    private static String name(@Nullable AccountKind kind) {
        return kind == null ? "" : kind.name();
    }
}
