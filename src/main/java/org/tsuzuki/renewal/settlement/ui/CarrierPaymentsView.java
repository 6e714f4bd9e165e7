package org.tsuzuki.renewal.settlement.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.data.provider.DataProvider;
import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.spring.data.VaadinSpringDataHelpers;
import jakarta.annotation.security.RolesAllowed;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.PageRequest;
import org.tsuzuki.base.JapanTime;
import org.tsuzuki.base.Roles;
import org.tsuzuki.base.Yen;
import org.tsuzuki.base.ui.Dates;
import org.tsuzuki.base.ui.EmptyState;
import org.tsuzuki.base.ui.Keys;
import org.tsuzuki.base.ui.Page;
import org.tsuzuki.base.ui.Panel;
import org.tsuzuki.base.ui.Texts;
import org.tsuzuki.catalogue.Catalogue;
import org.tsuzuki.renewal.RenewalId;
import org.tsuzuki.renewal.settlement.CarrierTotal;
import org.tsuzuki.renewal.settlement.OpenSettlement;
import org.tsuzuki.renewal.settlement.SettlementFilter;

/** What was taken for carriers and not paid to them, and what they have to give back; the address keeps the filter. */
@Route("carrier-payments")
@RolesAllowed({Roles.CLERK, Roles.SUPERVISOR, Roles.AUDITOR, Roles.OWNER})
@CssImport("./styles/pending.css")
public class CarrierPaymentsView extends Page implements BeforeEnterObserver {

    /** A list that needs no scroll bar of its own, and no empty sheet below it. */
    private static final long SHORT = 8;

    private final transient SettlementDesk desk;
    private final transient Catalogue catalogue;
    private final CarrierPaymentTabs tabs = new CarrierPaymentTabs();
    private final Select<CarrierTotal> carrier = new Select<>();
    private final Span sum = new Span();
    private final EmptyState nothing = new EmptyState("✓ " + Texts.t("settlement.empty"));
    private final Grid<OpenSettlement> list = new Grid<>();
    private SettlementFilter filter = SettlementFilter.ALL;
    /** The first row, which a key settles: a grid leads to its buttons by arrow keys only. */
    private @Nullable RenewalId oldest;

    private boolean showing;

    CarrierPaymentsView(SettlementDesk desk, Catalogue catalogue) {
        super("carrierPayments.title");
        this.desk = desk;
        this.catalogue = catalogue;
        carrier.setAriaLabel(Texts.t("settlement.carrier"));
        carrier.setEmptySelectionAllowed(true);
        carrier.setEmptySelectionCaption(Texts.t("settlement.everyCarrier"));
        carrier.setItemLabelGenerator(this::label);
        carrier.addValueChangeListener(change ->
                go(change.getValue() == null ? null : change.getValue().carrierId()));
        sum.addClassName("total");
        sum.getElement().setAttribute("role", "status");
        columns();
        list.addThemeVariants(GridVariant.NO_BORDER, GridVariant.WRAP_CELL_CONTENT);
        list.getElement().setAttribute("aria-label", Texts.t("carrierPayments.title"));
        list.setDataProvider(DataProvider.fromCallbacks(
                query -> desk.settlements().open(filter, VaadinSpringDataHelpers.toSpringPageRequest(query)).stream(),
                query -> Math.toIntExact(desk.settlements().count(filter))));
        var head = new Div(new H1(Texts.t("carrierPayments.title")), tabs, carrier, sum);
        head.addClassName("page-head");
        add(head, new Panel(Texts.t("settlement.oldestFirst")).flush().with(list, nothing));
    }

    private void columns() {
        list.addColumn(LitRenderer.<OpenSettlement>of("""
                        <div class="row-sheet"><div><a class="who" href="${item.href}">${item.customer}</a>
                        <span class="who">${item.held}</span></div>
                        <span class="muted">${item.carrier} · ${item.plan}</span>
                        <span class="muted">${item.taken} · ${item.receipt} · ${item.branch}</span></div>""")
                        .withProperty("href", row -> "renewals/" + row.renewal().id())
                        .withProperty(
                                "customer",
                                row -> row.renewal().details().customerName() + " · "
                                        + row.renewal().details().cardNumber())
                        .withProperty("held", row -> amount(row.held()))
                        .withProperty(
                                "carrier",
                                row -> Texts.of(row.renewal().details().carrier()))
                        .withProperty(
                                "plan", row -> Texts.of(row.renewal().details().plan()))
                        .withProperty("taken", row -> Dates.time(row.renewal().recordedAt()))
                        .withProperty("receipt", row -> row.renewal().receiptNumber())
                        .withProperty("branch", OpenSettlement::branch))
                .setHeader(Texts.t("settlement.taken"))
                .setFlexGrow(1);
        if (desk.mayPay()) {
            list.addComponentColumn(this::action)
                    .setHeader("")
                    .setWidth("10rem")
                    .setFlexGrow(0)
                    .setTextAlign(ColumnTextAlign.END);
        }
    }

    private Button action(OpenSettlement row) {
        var settle = filter.toPay()
                ? new Button(Texts.t("settlement.pay"), click -> desk.pay(row.renewal(), this::refresh))
                : new Button(Texts.t("settlement.back"), click -> desk.recordRefund(row.renewal(), this::refresh));
        settle.setAriaLabel(settle.getText() + " " + row.renewal().receiptNumber());
        settle.addThemeVariants(ButtonVariant.SMALL);
        return row.renewal().id().equals(oldest) ? Keys.on(settle, "P") : settle;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var query = event.getLocation().getQueryParameters();
        var all = query.getSingleParameter(CarrierPaymentTabs.BACK).isPresent()
                ? SettlementFilter.ALL.toGetBack()
                : SettlementFilter.ALL;
        filter = all.of(query.getSingleParameter(CarrierPaymentTabs.CARRIER).orElse(null));
        refresh();
    }

    private void refresh() {
        showing = true;
        var totals = desk.settlements().totals(filter.of(null));
        tabs.show(filter);
        carrier.setItems(totals);
        carrier.setValue(totals.stream()
                .filter(total -> total.carrierId().equals(filter.carrierId()))
                .findFirst()
                .orElse(null));
        sum.setText(amount(totals.stream()
                .filter(total -> filter.carrierId() == null || total.carrierId().equals(filter.carrierId()))
                .map(CarrierTotal::held)
                .reduce(Yen.ZERO, Yen::plus)));
        oldest = desk.settlements().open(filter, PageRequest.of(0, 1)).stream()
                .map(row -> row.renewal().id())
                .findFirst()
                .orElse(null);
        nothing.setVisible(totals.isEmpty());
        list.setVisible(!totals.isEmpty());
        var isShort = totals.stream().mapToLong(CarrierTotal::renewals).sum() <= SHORT;
        list.setAllRowsVisible(isShort);
        list.setHeight(isShort ? null : "70vh");
        list.getDataProvider().refreshAll();
        showing = false;
    }

    private static String amount(Yen held) {
        return (held.isNegative() ? held.negated() : held).toString();
    }

    private String label(@Nullable CarrierTotal total) {
        return total == null
                ? Texts.t("settlement.everyCarrier")
                : Texts.t(
                        "settlement.ofCarrier",
                        catalogue
                                .carrier(total.carrierId())
                                .map(found -> Texts.of(found.name()))
                                .orElse(total.carrierId()),
                        amount(total.held()),
                        total.renewals(),
                        Dates.day(JapanTime.dayOf(total.oldest())));
    }

    private void go(@Nullable String carrierId) {
        if (!showing) {
            UI.getCurrent().navigate(CarrierPaymentsView.class, CarrierPaymentTabs.address(filter.of(carrierId)));
        }
    }
}
