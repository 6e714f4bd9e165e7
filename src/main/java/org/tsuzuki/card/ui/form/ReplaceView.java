package org.tsuzuki.card.ui.form;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import jakarta.annotation.security.RolesAllowed;
import org.tsuzuki.base.Roles;
import org.tsuzuki.base.ui.Page;
import org.tsuzuki.base.ui.Panel;
import org.tsuzuki.base.ui.RouteIds;
import org.tsuzuki.base.ui.Texts;
import org.tsuzuki.base.ui.Toasts;
import org.tsuzuki.base.ui.field.FieldProblems;
import org.tsuzuki.card.CardDetails;
import org.tsuzuki.card.CardId;
import org.tsuzuki.card.CardService;
import org.tsuzuki.card.replacement.ReplacementService;
import org.tsuzuki.card.ui.CardNumber;
import org.tsuzuki.card.ui.CardView;
import org.tsuzuki.customer.CustomerService;
import org.tsuzuki.customer.ui.CustomerNameLine;

/** A new SIM in the place of a card. */
@Route("cards/:id/replace")
@RolesAllowed({Roles.CLERK, Roles.SUPERVISOR, Roles.OWNER})
@CssImport("./styles/card.css")
public class ReplaceView extends Page implements BeforeEnterObserver {

    private final transient CardService cards;
    private final transient CustomerService customers;
    private final transient ReplacementService replacements;
    private final FieldProblems problems = new FieldProblems();

    ReplaceView(CardService cards, CustomerService customers, ReplacementService replacements) {
        super("card.replace");
        this.cards = cards;
        this.customers = customers;
        this.replacements = replacements;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(cards.find(new CardId(RouteIds.uuid(event, "id"))).orElseThrow(NotFoundException::new));
    }

    private void show(CardDetails card) {
        var customer = customers.find(card.customerId()).orElseThrow(NotFoundException::new);
        rename(Texts.t("card.replace") + " " + card.identifiers().shown());
        removeAll();
        var head = new Div(new CustomerNameLine(customer), new CardNumber(card.identifiers()));
        head.addClassName("page-head");
        var form = new ReplaceForm(card, problems);
        var save = new Button(Texts.t("card.replace.save"), click -> save(card, form));
        save.addThemeVariants(ButtonVariant.PRIMARY);
        var cancel = new Button(Texts.t("action.cancel"), click -> open(card.id()));
        var actions = new Div(save, cancel);
        actions.addClassName("actions");
        add(
                head,
                new Panel(Texts.t("card.replace"))
                        .with(new Paragraph(Texts.t("card.replace.explain")), form, problems, actions));
    }

    private void save(CardDetails card, ReplaceForm form) {
        form.read()
                .ifPresent(sim -> problems.run(() -> {
                    var created = replacements.replace(card.id(), sim);
                    Toasts.done(Texts.t("card.replaced"));
                    open(created.id());
                }));
    }

    private static void open(CardId card) {
        UI.getCurrent().navigate(CardView.class, new RouteParameters("id", card.toString()));
    }
}
