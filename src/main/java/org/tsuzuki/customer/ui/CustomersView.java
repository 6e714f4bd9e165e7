package org.tsuzuki.customer.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.RolesAllowed;
import org.tsuzuki.base.Roles;
import org.tsuzuki.base.ui.Keys;
import org.tsuzuki.base.ui.Page;
import org.tsuzuki.base.ui.Texts;
import org.tsuzuki.customer.CustomerService;

/** All customers, newest first; the filter stays in the address. */
@Route("customers")
@RolesAllowed({Roles.CLERK, Roles.SUPERVISOR, Roles.AUDITOR, Roles.OWNER})
@CssImport("./styles/customer.css")
public class CustomersView extends Page implements BeforeEnterObserver {

    private final TextField filter = new TextField(Texts.t("customers.filter"));
    private final CustomerGrid grid;

    CustomersView(CustomerService customers, AuthenticationContext authentication) {
        super("nav.customers");
        grid = new CustomerGrid(customers, filter::getValue);

        filter.setPlaceholder(Texts.t("customers.filter.help"));
        filter.setClearButtonVisible(true);
        filter.setValueChangeMode(ValueChangeMode.LAZY);
        filter.addValueChangeListener(change -> applyFilter());

        var head = new Div(new H1(Texts.t("nav.customers")), filter);
        head.addClassName("page-head");
        if (authentication.hasAnyRole(Roles.CLERK, Roles.SUPERVISOR, Roles.OWNER)) {
            head.add(newCustomer());
        }
        addClassName("filled");
        add(head, grid);
    }

    private Div newCustomer() {
        var button = new Button(
                Texts.t("customer.new"),
                click -> UI.getCurrent()
                        .navigate(CustomerFormView.class, QueryParameters.of("name", filter.getValue())));
        button.addThemeVariants(ButtonVariant.PRIMARY);
        var actions = new Div(Keys.on(button, "N"));
        actions.addClassName("actions");
        return actions;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        filter.setValue(
                event.getLocation().getQueryParameters().getSingleParameter("q").orElse(""));
    }

    private void applyFilter() {
        grid.getDataProvider().refreshAll();
        var address = filter.isEmpty()
                ? "customers"
                : "customers?" + QueryParameters.of("q", filter.getValue()).getQueryString();
        UI.getCurrent().getPage().getHistory().replaceState(null, address);
    }
}
