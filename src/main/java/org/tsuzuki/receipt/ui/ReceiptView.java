package org.tsuzuki.receipt.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.tsuzuki.base.Roles;
import org.tsuzuki.base.ui.Dates;
import org.tsuzuki.base.ui.Facts;
import org.tsuzuki.base.ui.Page;
import org.tsuzuki.base.ui.Panel;
import org.tsuzuki.base.ui.Texts;
import org.tsuzuki.receipt.ReceiptOutcome;
import org.tsuzuki.receipt.ReceiptService;
import org.tsuzuki.receipt.document.ReceiptContent;
import org.tsuzuki.receipt.document.ReceiptNumber;

/** One receipt: how it looks, handing it out, and how often that was done. */
@Route("receipts/:number")
@RolesAllowed({Roles.CLERK, Roles.SUPERVISOR, Roles.AUDITOR, Roles.OWNER})
public class ReceiptView extends Page implements BeforeEnterObserver {

    private final transient ReceiptService receipts;
    private final transient ReceiptDesk desk;
    private final Panel handOuts = new Panel(Texts.t("receipt.handOuts"));

    ReceiptView(ReceiptService receipts, ReceiptDesk desk) {
        super("receipt.title");
        this.receipts = receipts;
        this.desk = desk;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var receipt = event.getRouteParameters()
                .get("number")
                .map(typed -> ReceiptNumber.read(typed).orElseGet(() -> new ReceiptNumber(typed)))
                .flatMap(receipts::find)
                .orElseThrow(NotFoundException::new);
        show(receipt);
    }

    private void show(ReceiptContent receipt) {
        var heading = Texts.t("receipt.heading", receipt.number().value());
        rename(heading);
        removeAll();
        add(head(receipt, heading, receipts.outcomes(receipt)), body(receipt));
        showHandOuts(receipt);
    }

    private static Div head(ReceiptContent receipt, String heading, List<ReceiptOutcome> outcomes) {
        var links = new Div(
                ReceiptLinks.toRenewals(outcomes),
                ReceiptLinks.toCards(receipt),
                new Anchor("/transactions", Texts.t("receipt.toTransactions")));
        links.addClassName("actions");
        var head = new Div(new H1(heading), links);
        head.addClassName("page-head");
        return head;
    }

    private Div body(ReceiptContent receipt) {
        var handOver = new ReceiptDelivery(desk, receipt, desk.languageOf(receipt), () -> showHandOuts(receipt));
        var preview = new Panel(Texts.t("receipt.preview")).with(handOver);
        var aside = new Div(facts(receipt), handOuts);
        ReceiptLinks.toOthers(receipt, receipts.returnsOf(receipt.number())).ifPresent(aside::add);
        aside.addClassName("stack");
        var body = new Div(preview, aside);
        body.addClassName("receipt-columns");
        return body;
    }

    private static Panel facts(ReceiptContent receipt) {
        var details = receipt.details();
        var facts = new Facts()
                .add(Texts.t("receipt.slip.date"), Dates.time(receipt.issuedAt()))
                .add(Texts.t("receipt.slip.staff"), receipt.staff())
                .add(Texts.t("receipt.slip.customerNumber"), details.customer().number());
        if (details.customer().name() != null) {
            facts.add(Texts.t("receipt.slip.customer"), details.customer().name());
        }
        details.items()
                .forEach(item -> facts.add(
                        Texts.of(item.card().carrier()),
                        String.join(" ", item.card().groups())));
        facts.add(Texts.t("receipt.slip.total"), receipt.total().toString());
        if (details.returns() != null) {
            facts.add(Texts.t("receipt.reason"), details.returns().reason());
        }
        return new Panel(Texts.t("receipt.title")).with(facts);
    }

    private void showHandOuts(ReceiptContent receipt) {
        handOuts.show(DeliveryList.of(receipts.handOuts(receipt.number()), desk.isSending(receipt)));
    }
}
