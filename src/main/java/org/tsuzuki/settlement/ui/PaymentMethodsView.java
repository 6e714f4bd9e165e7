package org.tsuzuki.settlement.ui;

import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import org.tsuzuki.agency.AgencyService;
import org.tsuzuki.base.CurrentActor;
import org.tsuzuki.base.JapanTime;
import org.tsuzuki.base.Roles;
import org.tsuzuki.base.ui.Page;
import org.tsuzuki.catalogue.Catalogue;
import org.tsuzuki.money.BranchMethodService;
import org.tsuzuki.money.ui.BranchMethodsPanel;
import org.tsuzuki.settlement.SettlementMethodService;

/** What customers pay with, and how carriers are paid: the owner sets it up, the auditor reads it. */
@Route("payment-methods")
@RolesAllowed({Roles.OWNER, Roles.AUDITOR})
@CssImport("./styles/payment-methods.css")
public class PaymentMethodsView extends Page implements BeforeEnterObserver {

    private final BranchMethodsPanel customers;
    private final SettlementMethodsPanel carriers;

    PaymentMethodsView(
            BranchMethodService branchMethods,
            SettlementMethodService settlement,
            AgencyService agency,
            Catalogue catalogue,
            CurrentActor actor,
            AuthenticationContext authentication,
            Clock clock) {
        super("nav.paymentMethods");
        var mayChange = authentication.hasRole(Roles.OWNER);
        var today = JapanTime.today(clock);
        customers = new BranchMethodsPanel(branchMethods, agency, catalogue, today, mayChange);
        customers.open(actor.get().branchId());
        carriers = new SettlementMethodsPanel(settlement, catalogue, today, mayChange);
        var parts = new Div(customers, carriers);
        parts.addClassName("payment-methods");
        add(parts);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        carriers.refresh();
    }
}
