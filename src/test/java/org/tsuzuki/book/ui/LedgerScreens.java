package org.tsuzuki.book.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.tsuzuki.ScreenTest;
import org.tsuzuki.SignedIn;
import org.tsuzuki.SignedInAs;
import org.tsuzuki.book.Account;
import org.tsuzuki.book.AccountKind;
import org.tsuzuki.book.Book;
import org.tsuzuki.book.Posting;
import org.tsuzuki.security.Role;

/** The book is shared with other tests: each of these has a month and accounts of its own. */
@SignedInAs(Role.OWNER)
@Import(Posting.class)
abstract class LedgerScreens extends ScreenTest {

    private static final AtomicInteger MONTH = new AtomicInteger();

    protected final LocalDate from = LocalDate.of(2008, 1, 1).plusMonths(MONTH.getAndIncrement());
    protected final LocalDate to = from.plusMonths(1).minusDays(1);
    protected final Account cash = AccountKind.CASH.account("till " + from);
    protected final Account fees = AccountKind.SERVICE_FEES.account();
    protected final Account povo = AccountKind.HELD_FOR_CARRIER.account("povo2");

    @Autowired
    protected Posting posting;

    @Autowired
    protected Book book;

    @Autowired
    protected SignedIn signedIn;

    protected void open(String path, String... parameters) {
        var all = new HashMap<>(Map.of("from", from.toString(), "to", to.toString()));
        for (var place = 0; place < parameters.length; place += 2) {
            all.put(parameters[place], parameters[place + 1]);
        }
        UI.getCurrent().navigate(path, QueryParameters.simple(all));
    }

    /** Follows a link that is only data. */
    protected void follow(String href) {
        var place = new Location(href.substring(1));
        UI.getCurrent().navigate(place.getPath(), place.getQueryParameters());
    }
}
