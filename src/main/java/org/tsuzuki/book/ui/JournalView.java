package org.tsuzuki.book.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.PageRequest;
import org.tsuzuki.agency.AgencyService;
import org.tsuzuki.base.JapanTime;
import org.tsuzuki.base.Roles;
import org.tsuzuki.base.ui.EmptyState;
import org.tsuzuki.base.ui.Page;
import org.tsuzuki.base.ui.Panel;
import org.tsuzuki.base.ui.Texts;
import org.tsuzuki.base.ui.field.FoldedFields;
import org.tsuzuki.book.Account;
import org.tsuzuki.book.AccountLabels;
import org.tsuzuki.book.Book;
import org.tsuzuki.book.BookEntry;
import org.tsuzuki.book.BookFilter;

/** What was booked, newest first; the address keeps what is shown. */
@Route(JournalView.PATH)
@RolesAllowed({Roles.AUDITOR, Roles.OWNER})
@CssImport("./styles/ledger.css")
public class JournalView extends Page implements BeforeEnterObserver {

    static final String PATH = "ledger";

    private final transient Book book;
    private final transient AccountLabels labels;
    private final transient Clock clock;
    private final JournalFilterBar filters;
    private final JournalTable table;
    private final Div foot = new Div();
    private final Pager pager = new Pager();
    private final EmptyState nothing = new EmptyState(
            Texts.t("ledger.journal.empty"),
            new Button(Texts.t("ledger.journal.empty.month"), click -> narrow(BookFilter.EVERYTHING)));
    private JournalQuery shown = new JournalQuery(BookFilter.EVERYTHING, 1);

    JournalView(Book book, AccountLabels labels, AgencyService agency, Clock clock) {
        super("ledger.title");
        this.book = book;
        this.labels = labels;
        this.clock = clock;
        filters = new JournalFilterBar(agency.branches(), this::narrow);
        table = new JournalTable(labels);
        foot.addClassName("ledger-foot");
        add(
                new LedgerTabs(JournalView.class),
                new Panel(Texts.t("ledger.journal"))
                        .flush()
                        .with(new FoldedFields(Texts.t("ledger.filter"), filters), table, nothing, foot));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        shown = JournalQuery.read(event.getLocation().getQueryParameters(), JapanTime.today(clock));
        var filter = shown.filter();
        filters.show(filter, named(filter.account()));
        var totals = book.totals(filter);
        var entries = totals.entries() == 0
                ? List.<BookEntry>of()
                : book.entries(filter, PageRequest.of(shown.page() - 1, Pager.SIZE));
        table.show(entries);
        table.setVisible(totals.entries() > 0);
        nothing.setVisible(totals.entries() == 0);
        foot.setVisible(totals.entries() > 0);
        pager.show(shown.page(), totals.entries(), page -> shown.address(page).under(PATH));
        foot.removeAll();
        foot.add(
                pager,
                LedgerTexts.sums(totals.debit(), totals.credit(), totals.debit().equals(totals.credit())));
    }

    private @Nullable AccountChoice named(@Nullable Account account) {
        return account == null
                ? null
                : new AccountChoice(
                        account.kind(),
                        account,
                        LedgerTexts.account(
                                account.kind(),
                                Objects.requireNonNull(
                                        labels.of(List.of(account)).get(account))));
    }

    /** Goes to the address of a list, so that the browser's way back leads to the one before. */
    private void narrow(BookFilter filter) {
        var wanted = new JournalQuery(filter, 1);
        if (!filter.equals(shown.filter())) {
            UI.getCurrent().navigate(JournalView.class, wanted.address(1).query());
        }
    }
}
