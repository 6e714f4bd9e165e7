package org.tsuzuki.renewal.outcome.ui;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import jakarta.annotation.security.RolesAllowed;
import org.tsuzuki.base.Roles;
import org.tsuzuki.base.ui.Page;
import org.tsuzuki.base.ui.Panel;
import org.tsuzuki.base.ui.Texts;
import org.tsuzuki.catalogue.Catalogue;
import org.tsuzuki.receipt.ReceiptService;
import org.tsuzuki.receipt.document.ReceiptNumber;
import org.tsuzuki.receipt.ui.ReceiptDelivery;
import org.tsuzuki.receipt.ui.ReceiptDesk;
import org.tsuzuki.renewal.RenewalId;
import org.tsuzuki.renewal.RenewalRecord;
import org.tsuzuki.renewal.ResultState;
import org.tsuzuki.renewal.history.RenewalService;
import org.tsuzuki.renewal.history.ui.DoneSteps;
import org.tsuzuki.renewal.history.ui.EnteredPanel;
import org.tsuzuki.renewal.outcome.RenewalNotes;
import org.tsuzuki.renewal.outcome.ResultService;
import org.tsuzuki.renewal.refund.ui.CorrectionPanel;
import org.tsuzuki.renewal.settlement.ui.RenewalSettlementPanel;
import org.tsuzuki.renewal.ui.ResultPill;
import org.tsuzuki.renewal.ui.TransactionCells;
import org.tsuzuki.renewal.ui.ViewerRights;

/** A recorded renewal: its receipt to hand over, and what was seen of its result. */
@Route("renewals/:id")
@RolesAllowed({Roles.CLERK, Roles.SUPERVISOR, Roles.AUDITOR, Roles.OWNER})
@CssImport("./styles/renew.css")
public class ResultView extends Page implements BeforeEnterObserver {

    private static final String PRINTED_NEXT = ResultView.class.getName() + ".print";

    private final transient RenewalService renewals;
    private final transient ResultService results;
    private final transient RenewalNotes notes;
    private final transient ReceiptService receipts;
    private final transient ReceiptDesk desk;
    private final transient Catalogue catalogue;
    private final transient ViewerRights rights;
    private final transient ResultParts parts;

    ResultView(
            RenewalService renewals,
            ResultService results,
            RenewalNotes notes,
            ReceiptService receipts,
            ReceiptDesk desk,
            Catalogue catalogue,
            ViewerRights rights,
            ResultParts parts) {
        super("result.title");
        this.renewals = renewals;
        this.results = results;
        this.notes = notes;
        this.receipts = receipts;
        this.desk = desk;
        this.catalogue = catalogue;
        this.rights = rights;
        this.parts = parts;
        addClassName("result-page");
    }

    public static RouteParameters of(RenewalId id) {
        return new RouteParameters("id", id.toString());
    }

    /** Prints the receipt as soon as its page is shown; once, so that loading the page again prints nothing. */
    public static void printNext(RenewalId id) {
        ComponentUtil.setData(UI.getCurrent(), PRINTED_NEXT, id);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(event.getRouteParameters()
                .get("id")
                .flatMap(RenewalId::read)
                .flatMap(renewals::find)
                .orElseThrow(NotFoundException::new));
    }

    private void show(RenewalRecord renewal) {
        removeAll();
        rename(Texts.t("result.heading", renewal.receiptNumber()));
        var columns = new Div(receipt(renewal), result(renewal));
        columns.addClassName("cols-2");
        add(heading(renewal), columns);
    }

    private Div heading(RenewalRecord renewal) {
        var customer = new Span(
                renewal.details().customerName() + " · " + renewal.details().cardNumber());
        customer.addClassName("muted");
        var card = new Button(Texts.t("result.toCard"), click -> UI.getCurrent().navigate("cards/" + renewal.card()));
        var desk = new Button(Texts.t("result.next"), click -> UI.getCurrent().navigate(""));
        var receipt = new Anchor(
                TransactionCells.receiptPath(renewal), Texts.t("transactions.toReceipt", renewal.receiptNumber()));
        var actions = new Div(receipt, card, desk);
        actions.addClassName("actions");
        var head = new Div(
                new H1(renewal.receiptNumber()),
                customer,
                ResultPill.of(renewal.result(), renewal.amounts().money()),
                actions);
        head.addClassName("page-head");
        return head;
    }

    private Panel receipt(RenewalRecord renewal) {
        var number = new ReceiptNumber(renewal.receiptNumber());
        var panel = new Panel(Texts.t("result.receipt"));
        receipts.find(number).ifPresent(content -> {
            var delivery = new ReceiptDelivery(desk, content, desk.languageOf(content), () -> {});
            panel.with(delivery.folded());
            if (renewal.id().equals(ComponentUtil.getData(UI.getCurrent(), PRINTED_NEXT))) {
                ComponentUtil.setData(UI.getCurrent(), PRINTED_NEXT, null);
                delivery.print();
            }
        });
        return panel;
    }

    private Div result(RenewalRecord renewal) {
        var steps = renewals.steps(renewal.id());
        var stack = new Div(
                new RecordedFacts(renewal, steps),
                new EnteredPanel(renewal, steps),
                new DoneSteps(renewal.details().done()),
                new RenewalSettlementPanel(renewal, parts.settlements(), () -> again(renewal)),
                LinkedRenewals.of(renewal, renewals),
                new CorrectionPanel(
                        renewal,
                        receipts.returnsOf(new ReceiptNumber(renewal.receiptNumber())),
                        parts.corrections(),
                        parts.secondPerson(),
                        catalogue,
                        rights.mayServe(),
                        () -> again(renewal)),
                new RenewalEventList(steps));
        stack.addClassName("stack");
        if (renewal.result().isOpen() && rights.mayServe()) {
            stack.addComponentAsFirst(
                    renewal.result() == ResultState.PREPARED
                            ? new EntryForm(
                                    renewal,
                                    parts.submissions(),
                                    results,
                                    parts.overrides(),
                                    parts.actor(),
                                    parts.clock(),
                                    () -> again(renewal))
                            : new ObservationForm(renewal, results, () -> again(renewal)));
        }
        if (rights.mayServe()) {
            stack.add(new Panel(Texts.t("result.helpCase.title"))
                    .with(new HelpLink(renewal, catalogue, notes, () -> again(renewal))));
        }
        return stack;
    }

    private void again(RenewalRecord renewal) {
        renewals.find(renewal.id()).ifPresent(this::show);
    }
}
