package org.tsuzuki.renewal.followup.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.data.domain.PageRequest;
import org.tsuzuki.base.CurrentActor;
import org.tsuzuki.base.Roles;
import org.tsuzuki.base.Yen;
import org.tsuzuki.base.ui.Page;
import org.tsuzuki.base.ui.Texts;
import org.tsuzuki.renewal.followup.CustomerCreditService;
import org.tsuzuki.renewal.followup.CustomerCreditTotal;
import org.tsuzuki.renewal.followup.PendingFilter;
import org.tsuzuki.renewal.followup.PendingService;
import org.tsuzuki.renewal.transactions.ui.TransactionChoices;

/** The pending board: renewals that nobody has seen the end of, and money that is owed; the address keeps the filter. */
@Route("pending")
@RolesAllowed({Roles.CLERK, Roles.SUPERVISOR, Roles.AUDITOR, Roles.OWNER})
@CssImport("./styles/pending.css")
@JsModule("./pending-watch.ts")
public class PendingView extends Page implements BeforeEnterObserver {

    private static final int PART = 50;

    private final transient PendingService pending;
    private final transient CustomerCreditService owed;
    private final transient Clock clock;
    private final UUID own;
    private final PendingTabs tabs;
    private final PendingFilterBar filters;
    private final PendingList list;
    private final CustomerCreditList debts;
    private transient PendingQuery shown;
    private int most = PART;

    PendingView(
            PendingService pending,
            CustomerCreditService owed,
            PendingDesk desk,
            TransactionChoices choices,
            CurrentActor actor,
            Clock clock) {
        super("pending.title");
        this.pending = pending;
        this.owed = owed;
        this.clock = clock;
        this.own = actor.get().branchId();
        this.shown = new PendingQuery(PendingQuery.Shelf.OPEN, new PendingFilter(own, false));
        tabs = new PendingTabs(own);
        filters = new PendingFilterBar(
                pending.mayChooseBranch() ? choices.branches() : List.of(), filter -> go(shown.with(filter)));
        list = new PendingList(desk, this::refresh, this::showMore);
        debts = new CustomerCreditList(desk.mayServe(), this::showMore);
        var head = new Div(new H1(Texts.t("pending.title")), tabs, filters);
        head.addClassNames("page-head", "pending-head");
        add(head, list, debts);
        getElement().addEventListener("look-again", event -> refresh());
    }

    /** Asks anew every minute while somebody is there, and when they come back. */
    @Override
    protected void onAttach(AttachEvent attach) {
        super.onAttach(attach);
        getElement().executeJs("window.tsuzukiWatch(this)");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        shown = PendingQuery.read(event.getLocation().getQueryParameters(), own);
        most = PART;
        filters.show(shown);
        refresh();
    }

    private void refresh() {
        var every = shown.filter().branchId() == null;
        var open = pending.countOpen(shown.filter());
        var sums = owed.sums(shown.filter());
        tabs.show(shown, open, total(sums));
        list.setVisible(shown.shelf() == PendingQuery.Shelf.OPEN);
        debts.setVisible(shown.shelf() == PendingQuery.Shelf.OWED);
        if (list.isVisible()) {
            list.show(pending.open(shown.filter(), PageRequest.ofSize(most)), open, every, clock.instant());
        } else {
            debts.show(owed.owed(shown.filter(), PageRequest.ofSize(most)), sums, every);
        }
    }

    private static String total(List<CustomerCreditTotal> sums) {
        return sums.stream()
                .map(CustomerCreditTotal::sum)
                .reduce(Yen.ZERO, Yen::plus)
                .toString();
    }

    private void showMore() {
        most += PART;
        refresh();
    }

    private void go(PendingQuery wanted) {
        UI.getCurrent().navigate(PendingView.class, wanted.write(own));
    }
}
