package org.tsuzuki.renewal.checkout.ui;

import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.tsuzuki.base.Roles;
import org.tsuzuki.base.ui.EmptyState;
import org.tsuzuki.base.ui.Texts;
import org.tsuzuki.card.CardService;
import org.tsuzuki.catalogue.Catalogue;
import org.tsuzuki.customer.CustomerService;
import org.tsuzuki.renewal.draft.DraftService;
import org.tsuzuki.renewal.draft.QuoteService;
import org.tsuzuki.renewal.history.RenewalService;
import org.tsuzuki.renewal.practice.PracticeCustomer;
import org.tsuzuki.renewal.practice.PracticeForm;
import org.tsuzuki.renewal.practice.PracticeService;

/** The Renew page with somebody invented, up to the last question and its answer; nothing of it is recorded. */
@Route("practice")
@RolesAllowed({Roles.CLERK, Roles.SUPERVISOR, Roles.OWNER})
@CssImport("./styles/settings.css")
public class PracticeView extends RenewView {

    private final transient PracticeService practice;
    private final transient RenewParts parts;

    PracticeView(
            CardService cards,
            CustomerService customers,
            RenewalService renewals,
            DraftService drafts,
            QuoteService quotes,
            Catalogue catalogue,
            RenewParts parts,
            PracticeService practice) {
        super(cards, customers, renewals, drafts, quotes, catalogue, parts);
        this.practice = practice;
        this.parts = parts;
        addClassName("practice");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        rename(Texts.t("practice.title"));
        practice.customer().ifPresentOrElse(this::begin, this::explain);
    }

    private void begin(PracticeCustomer invented) {
        practise(invented, new PracticeForm(invented.card(), parts.forms(), practice, parts.clock()));
        rename(Texts.t("practice.title"));
        var mark = new Div("▲ " + Texts.t("practice.mark"));
        mark.addClassNames("notice", "practice-mark");
        mark.getElement().setAttribute("role", "status");
        addComponentAsFirst(mark);
    }

    private void explain() {
        add(new EmptyState(
                Texts.t("practice.none"), new Anchor("/catalogue/plans", Texts.t("practice.none.catalogue"))));
    }
}
