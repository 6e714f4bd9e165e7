package org.tsuzuki.card.ui.form;

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
import java.time.Clock;
import org.tsuzuki.base.JapanTime;
import org.tsuzuki.base.Roles;
import org.tsuzuki.base.ui.Page;
import org.tsuzuki.base.ui.Panel;
import org.tsuzuki.base.ui.RouteIds;
import org.tsuzuki.base.ui.Texts;
import org.tsuzuki.base.ui.Toasts;
import org.tsuzuki.card.CardDetails;
import org.tsuzuki.card.CardId;
import org.tsuzuki.card.CardService;
import org.tsuzuki.card.ui.CardView;
import org.tsuzuki.catalogue.Catalogue;
import org.tsuzuki.customer.CustomerDetails;
import org.tsuzuki.customer.CustomerId;
import org.tsuzuki.customer.CustomerService;
import org.tsuzuki.customer.ui.CustomerNameLine;

/** A new card of a customer, or a known one to be corrected. */
@Route("customers/:customer/cards/new")
@RouteAlias("cards/:id/edit")
@RolesAllowed({Roles.CLERK, Roles.SUPERVISOR, Roles.OWNER})
@CssImport("./styles/card.css")
public class CardFormView extends Page implements BeforeEnterObserver {

    private final transient CardService cards;
    private final transient CustomerService customers;
    private final transient Catalogue catalogue;
    private final transient Clock clock;

    CardFormView(CardService cards, CustomerService customers, Catalogue catalogue, Clock clock) {
        super("card.new");
        this.cards = cards;
        this.customers = customers;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (event.getRouteParameters().get("id").isPresent()) {
            var id = new CardId(RouteIds.uuid(event, "id"));
            var card = cards.find(id).orElseThrow(NotFoundException::new);
            rename(Texts.t("card.edit"));
            show("card.edit", customer(card.customerId()), card);
        } else {
            var customer = customer(new CustomerId(RouteIds.uuid(event, "customer")));
            show("card.new", customer, CardEditor.draft(customer.id()));
        }
    }

    private CustomerDetails customer(CustomerId id) {
        return customers.find(id).orElseThrow(NotFoundException::new);
    }

    private void show(String titleKey, CustomerDetails customer, CardDetails card) {
        removeAll();
        var editor = new CardEditor(cards, catalogue, JapanTime.today(clock), card, CardFormView::open);
        var save = new Button(Texts.t("action.save"), click -> editor.save());
        save.addThemeVariants(ButtonVariant.PRIMARY);
        var cancel = new Button(
                Texts.t("action.cancel"),
                click -> UI.getCurrent().getPage().getHistory().back());
        var actions = new Div(save, cancel);
        actions.addClassName("actions");
        var head = new Div(new CustomerNameLine(customer));
        head.addClassName("page-head");
        add(head, new Panel(Texts.t(titleKey)).with(editor, actions));
    }

    private static void open(CardId saved) {
        Toasts.done(Texts.t("card.saved"));
        UI.getCurrent().navigate(CardView.class, new RouteParameters("id", saved.toString()));
    }
}
