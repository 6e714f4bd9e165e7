package org.tsuzuki.customer.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import com.vaadin.flow.router.RouteParameters;
import jakarta.annotation.security.RolesAllowed;
import org.tsuzuki.base.Roles;
import org.tsuzuki.base.ui.Page;
import org.tsuzuki.base.ui.Panel;
import org.tsuzuki.base.ui.RouteIds;
import org.tsuzuki.base.ui.Texts;
import org.tsuzuki.base.ui.Toasts;
import org.tsuzuki.customer.CustomerDetails;
import org.tsuzuki.customer.CustomerId;
import org.tsuzuki.customer.CustomerService;

/** A new file, begun with the {@code name} of the address if it has one, or a known file to be corrected. */
@Route("customers/new")
@RouteAlias("customers/:id/edit")
@RolesAllowed({Roles.CLERK, Roles.SUPERVISOR, Roles.OWNER})
@CssImport("./styles/customer.css")
public class CustomerFormView extends Page implements BeforeEnterObserver {

    private final transient CustomerService customers;

    CustomerFormView(CustomerService customers) {
        super("customer.new");
        this.customers = customers;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (event.getRouteParameters().get("id").isPresent()) {
            edit(customers.find(new CustomerId(RouteIds.uuid(event, "id"))).orElseThrow(NotFoundException::new));
        } else {
            var clue = event.getLocation().getQueryParameters().getSingleParameter("name");
            show(Texts.t("customer.new"), CustomerSearchField.draft(clue.orElse("")));
        }
    }

    private void edit(CustomerDetails customer) {
        var title = Texts.t(
                "customer.edit", customer.number() + " " + customer.names().first());
        rename(title);
        show(title, customer);
    }

    private void show(String title, CustomerDetails customer) {
        removeAll();
        var editor = new CustomerEditor(customers, customer, CustomerFormView::open);
        var save = new Button(Texts.t("action.save"), click -> editor.save());
        save.addThemeVariants(ButtonVariant.PRIMARY);
        var cancel = new Button(
                Texts.t("action.cancel"),
                click -> UI.getCurrent().getPage().getHistory().back());
        var actions = new Div(save, cancel);
        actions.addClassName("actions");
        add(new Panel(title).with(editor, actions));
    }

    private static void open(CustomerId saved) {
        Toasts.done(Texts.t("customer.saved"));
        UI.getCurrent().navigate(CustomerView.class, new RouteParameters("id", saved.toString()));
    }
}
