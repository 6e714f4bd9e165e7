package org.tsuzuki.customer.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.RolesAllowed;
import java.util.Comparator;
import org.springframework.beans.factory.ObjectProvider;
import org.tsuzuki.base.Roles;
import org.tsuzuki.base.ui.Keys;
import org.tsuzuki.base.ui.Page;
import org.tsuzuki.base.ui.Panel;
import org.tsuzuki.base.ui.RouteIds;
import org.tsuzuki.base.ui.Texts;
import org.tsuzuki.customer.CustomerDetails;
import org.tsuzuki.customer.CustomerId;
import org.tsuzuki.customer.CustomerService;

/** A customer's file and what other features know of the customer. */
@Route("customers/:id")
@RolesAllowed({Roles.CLERK, Roles.SUPERVISOR, Roles.AUDITOR, Roles.OWNER})
@CssImport("./styles/customer.css")
public class CustomerView extends Page implements BeforeEnterObserver {

    private final transient CustomerService customers;
    private final transient ObjectProvider<CustomerPart> parts;
    private final transient AuthenticationContext authentication;

    CustomerView(CustomerService customers, ObjectProvider<CustomerPart> parts, AuthenticationContext authentication) {
        super("nav.customers");
        this.customers = customers;
        this.parts = parts;
        this.authentication = authentication;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var id = new CustomerId(RouteIds.uuid(event, "id"));
        show(customers.open(id).orElseThrow(NotFoundException::new));
    }

    private void show(CustomerDetails customer) {
        rename(customer.names().first());
        removeAll();
        var others = new Div();
        others.addClassName("stack");
        parts.stream()
                .sorted(Comparator.comparingInt(CustomerPart::order))
                .forEach(part -> others.add(part.partOf(customer.id())));
        var columns = new Div(file(customer), others);
        columns.addClassName("cols-2");
        var head = new Div(new CustomerNameLine(customer));
        head.addClassName("page-head");
        add(head, columns);
    }

    private Panel file(CustomerDetails customer) {
        var panel = new Panel(Texts.t("customer.file")).with(new CustomerFacts(customer));
        if (authentication.hasAnyRole(Roles.CLERK, Roles.SUPERVISOR, Roles.OWNER)) {
            panel.head(Keys.on(
                    new Button(
                            Texts.t("action.edit"),
                            click -> UI.getCurrent().navigate("customers/" + customer.id() + "/edit")),
                    "E"));
        }
        return panel;
    }
}
