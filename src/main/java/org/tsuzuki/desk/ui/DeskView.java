package org.tsuzuki.desk.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.tsuzuki.base.CurrentActor;
import org.tsuzuki.base.JapanTime;
import org.tsuzuki.base.Roles;
import org.tsuzuki.base.ui.Keys;
import org.tsuzuki.base.ui.Page;
import org.tsuzuki.base.ui.Texts;
import org.tsuzuki.card.CardService;
import org.tsuzuki.card.CardSummary;
import org.tsuzuki.catalogue.Catalogue;
import org.tsuzuki.customer.CustomerService;
import org.tsuzuki.customer.ui.CustomerDialog;
import org.tsuzuki.firstday.FirstDayService;
import org.tsuzuki.firstday.ui.FirstDayOnHome;
import org.tsuzuki.lookup.Hit;
import org.tsuzuki.lookup.LookupService;
import org.tsuzuki.renewal.followup.CardDuesService;
import org.tsuzuki.renewal.followup.CustomerCreditService;
import org.tsuzuki.renewal.followup.PendingFilter;
import org.tsuzuki.renewal.history.RenewalService;
import org.tsuzuki.settlement.SettlementMethodService;

/** Where a clerk starts: what the search box finds, my open renewals, what runs out. */
@Route("")
@RolesAllowed({Roles.CLERK, Roles.SUPERVISOR, Roles.AUDITOR, Roles.OWNER})
@CssImport("./styles/lookup.css")
public class DeskView extends Page implements SearchTarget, BeforeEnterObserver {

    private static final int MOST_HITS = 20;
    private static final int MOST_DUE = 30;
    private static final int MOST_SERVED = 40;
    private static final int DAYS_AHEAD = 3;

    private final transient LookupService lookup;
    private final transient CardService cards;
    private final transient CustomerService customers;
    private final transient RenewalService renewals;
    private final transient CustomerCreditService owed;
    private final transient CardDuesService dues;
    private final transient SettlementMethodService settlement;
    private final transient Catalogue catalogue;
    private final transient FirstDayService firstDay;
    private final transient HitPreview previews;
    private final transient CurrentActor actor;
    private final transient Clock clock;
    private final boolean mayServe;
    private final boolean supervises;
    private final boolean owns;
    private final HitList hits;
    private final Div preview = new Div();
    private final Div found;
    private final Div start = new Div();
    private String query = "";

    DeskView(
            LookupService lookup,
            CardService cards,
            CustomerService customers,
            RenewalService renewals,
            CustomerCreditService owed,
            CardDuesService dues,
            SettlementMethodService settlement,
            Catalogue catalogue,
            FirstDayService firstDay,
            HitPreview previews,
            CurrentActor actor,
            AuthenticationContext authentication,
            Clock clock) {
        super("nav.desk");
        this.lookup = lookup;
        this.cards = cards;
        this.customers = customers;
        this.renewals = renewals;
        this.owed = owed;
        this.dues = dues;
        this.settlement = settlement;
        this.catalogue = catalogue;
        this.firstDay = firstDay;
        this.previews = previews;
        this.actor = actor;
        this.clock = clock;
        this.mayServe = authentication.hasAnyRole(Roles.CLERK, Roles.SUPERVISOR, Roles.OWNER);
        this.supervises = authentication.hasAnyRole(Roles.SUPERVISOR, Roles.OWNER);
        this.owns = authentication.hasRole(Roles.OWNER);
        hits = new HitList(catalogue, mayServe, this::preview, this::newCustomer);
        preview.addClassName("stack");
        found = new Div(hits, preview);
        found.addClassName("cols-2");
        start.addClassName("desk-start");
        add(found, start);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        search(event.getLocation().getQueryParameters().getSingleParameter("q").orElse(""));
    }

    /** The search box is ready as soon as the desk is there, with what was searched for. */
    @Override
    protected void onAttach(AttachEvent attach) {
        super.onAttach(attach);
        getElement().executeJs("window.tsuzukiFocusSearch($0)", query);
    }

    @Override
    public void search(String typed) {
        query = typed.strip();
        found.setVisible(!query.isEmpty());
        start.setVisible(query.isEmpty());
        if (query.isEmpty()) {
            showStart();
            return;
        }
        preview.removeAll();
        hits.show(lookup.search(query, MOST_HITS), query, clock.instant());
    }

    @Override
    public String query() {
        return query;
    }

    @Override
    public void move(int steps) {
        hits.move(steps);
    }

    @Override
    public void open(String typed) {
        found(typed).ifPresent(hit -> UI.getCurrent().navigate(HitRow.address(hit)));
    }

    @Override
    public void renew(String typed) {
        found(typed).ifPresent(hit -> {
            var card = hit.card();
            var isRenewable = mayServe && card != null && !card.closed() && !card.lost();
            UI.getCurrent().navigate(HitRow.address(hit) + (isRenewable ? "/renew" : ""));
        });
    }

    private Optional<Hit> found(String typed) {
        if (!typed.strip().equals(query)) {
            search(typed);
        }
        return query.isEmpty() ? Optional.empty() : hits.current();
    }

    private void preview(Hit hit) {
        preview.removeAll();
        preview.add(previews.of(hit));
    }

    private void showStart() {
        start.removeAll();
        var now = clock.instant();
        var today = JapanTime.today(clock);
        var head = new Div(new H1(Texts.t("desk.title")));
        head.addClassName("page-head");
        if (mayServe) {
            head.add(Keys.on(new Button(Texts.t("desk.newCustomer"), click -> newCustomer()), "N"));
        }
        var columns = new Div(new OpenRenewals(renewals.myOpen(), now), due(today, now));
        columns.addClassName("cols-2");
        start.add(head);
        if (owns) {
            FirstDayOnHome.of(firstDay.today()).ifPresent(start::add);
        }
        start.add(new CustomerCreditAtBranch(
                owed.sums(new PendingFilter(actor.get().branchId(), false))));
        if (supervises) {
            settlement.low().forEach(low -> start.add(new LowBalanceNotice(low, owns)));
        }
        start.add(columns);
    }

    /** Whoever was served minutes ago is not due any more, though only the result moves their dates. */
    private DueCards due(LocalDate today, Instant now) {
        var due = cards.fallingDue(today, today.plusDays(DAYS_AHEAD), MOST_DUE + MOST_SERVED);
        var served = dues.served(due.stream().map(CardSummary::cardId).toList());
        var left = due.stream()
                .filter(card -> !served.contains(card.cardId()))
                .limit(MOST_DUE)
                .toList();
        return new DueCards(left, served.size(), catalogue, now);
    }

    private void newCustomer() {
        new CustomerDialog(customers, query, id -> UI.getCurrent().navigate("customers/" + id)).open();
    }
}
