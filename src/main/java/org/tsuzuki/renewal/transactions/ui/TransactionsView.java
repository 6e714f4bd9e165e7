package org.tsuzuki.renewal.transactions.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import org.tsuzuki.base.JapanTime;
import org.tsuzuki.base.Roles;
import org.tsuzuki.base.ui.EmptyState;
import org.tsuzuki.base.ui.Page;
import org.tsuzuki.base.ui.Panel;
import org.tsuzuki.base.ui.Texts;
import org.tsuzuki.base.ui.field.FoldedFields;
import org.tsuzuki.export.ui.ExportLink;
import org.tsuzuki.renewal.transactions.TransactionFilter;
import org.tsuzuki.renewal.transactions.TransactionOrder;
import org.tsuzuki.renewal.transactions.TransactionService;

/** Every renewal that was recorded; the address keeps what is shown and how it is sorted. */
@Route("transactions")
@RolesAllowed({Roles.CLERK, Roles.SUPERVISOR, Roles.AUDITOR, Roles.OWNER})
@CssImport("./styles/transactions.css")
public class TransactionsView extends Page implements BeforeEnterObserver {

    private final transient TransactionService transactions;
    private final transient Clock clock;
    private final TransactionFilterBar filters;
    private final TransactionGrid grid = new TransactionGrid(this::sort);
    private final ExportLink export = new ExportLink("transactions");
    private final Span totals = new Span();
    private final EmptyState nothing = new EmptyState(
            Texts.t("transactions.empty"),
            new Button(Texts.t("transactions.empty.all"), click -> narrow(TransactionFilter.EVERYTHING)));

    private transient TransactionQuery shown;

    TransactionsView(TransactionService transactions, TransactionChoices choices, Clock clock) {
        super("transactions.title");
        this.transactions = transactions;
        this.clock = clock;
        this.shown = new TransactionQuery(TransactionFilter.EVERYTHING, TransactionOrder.LATEST_FIRST);
        this.filters = new TransactionFilterBar(choices, transactions.mayChooseBranch(), this::narrow);

        totals.getElement().setAttribute("role", "status");
        totals.addClassName("transaction-totals");
        grid.setItemsPageable(
                page -> transactions.page(shown.filter(), page), page -> transactions.count(shown.filter()));

        add(new Panel(Texts.t("transactions.title"))
                .head(totals, export)
                .flush()
                .with(new FoldedFields(Texts.t("transactions.filter"), filters), grid, nothing));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        shown = TransactionQuery.read(event.getLocation().getQueryParameters(), JapanTime.today(clock));
        filters.show(shown.filter());
        grid.show(shown.order());
        grid.getDataProvider().refreshAll();
        export.to(shown.write().getQueryString());
        var sums = transactions.totals(shown.filter());
        totals.setText(Texts.t("transactions.totals", sums.count(), sums.taken().toString()));
        grid.setVisible(sums.count() > 0);
        nothing.setVisible(sums.count() == 0);
    }

    private void narrow(TransactionFilter filter) {
        show(new TransactionQuery(filter, shown.order()));
    }

    private void sort(TransactionOrder order) {
        show(new TransactionQuery(shown.filter(), order));
    }

    /** Goes to the address of a list, so that the browser's way back leads to the one before. */
    private void show(TransactionQuery wanted) {
        if (!wanted.equals(shown)) {
            UI.getCurrent().navigate(TransactionsView.class, wanted.write());
        }
    }
}
