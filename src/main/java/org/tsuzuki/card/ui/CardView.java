package org.tsuzuki.card.ui;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.tsuzuki.base.Roles;
import org.tsuzuki.base.ui.Page;
import org.tsuzuki.base.ui.RouteIds;
import org.tsuzuki.card.CardDetails;
import org.tsuzuki.card.CardId;
import org.tsuzuki.card.CardService;
import org.tsuzuki.catalogue.Catalogue;
import org.tsuzuki.catalogue.ui.HelpPanel;
import org.tsuzuki.customer.CustomerService;

/** One card and its history. */
@Route("cards/:id")
@RolesAllowed({Roles.CLERK, Roles.SUPERVISOR, Roles.AUDITOR, Roles.OWNER})
public class CardView extends Page implements BeforeEnterObserver {

    private final transient CardService cards;
    private final transient CustomerService customers;
    private final transient Catalogue catalogue;
    private final transient Clock clock;
    private final transient AuthenticationContext authentication;
    private final transient ObjectProvider<CardHistory> histories;
    private final transient ObjectProvider<CardNotice> notices;

    CardView(
            CardService cards,
            CustomerService customers,
            Catalogue catalogue,
            Clock clock,
            AuthenticationContext authentication,
            ObjectProvider<CardHistory> histories,
            ObjectProvider<CardNotice> notices) {
        super("card.title");
        this.cards = cards;
        this.customers = customers;
        this.catalogue = catalogue;
        this.clock = clock;
        this.authentication = authentication;
        this.histories = histories;
        this.notices = notices;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var id = new CardId(RouteIds.uuid(event, "id"));
        show(cards.find(id).orElseThrow(NotFoundException::new));
    }

    private void show(CardDetails card) {
        var customer = customers.open(card.customerId()).orElseThrow(NotFoundException::new);
        rename(customer.names().first() + " " + card.identifiers().shown());
        removeAll();
        notices.orderedStream().map(notice -> notice.noticeOf(card)).forEach(this::add);
        add(new CardPreview(card, customer, catalogue, clock, new CardActions(card, authentication)));
        add(new CardNumbers(card.identifiers()));
        histories.stream().map(history -> history.historyOf(card.id())).forEach(this::add);
        var help = new HelpPanel(catalogue);
        help.show(card.carrierId(), null);
        add(help);
    }
}
